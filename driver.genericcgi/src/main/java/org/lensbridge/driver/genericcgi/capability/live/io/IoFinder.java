package org.lensbridge.driver.genericcgi.capability.live.io;

import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.CapabilityTable;
import org.lensbridge.driver.support.session.Finder;

/** Finds inputs and outputs, by their numbers in the device's own list or by asking for the first of them. */
public final class IoFinder implements Finder<Ground> {
    @Override
    public void find(Ground ground, CapabilityTable.Builder table) {
        Contacts contacts = Contacts.of(ground);
        if (contacts.absence().isEmpty()) {
            table.add(0, DigitalIo.class, new GenericDigitalIo(ground, contacts));
        } else {
            table.absent(0, DigitalIo.class, contacts.absence());
        }
    }
}
