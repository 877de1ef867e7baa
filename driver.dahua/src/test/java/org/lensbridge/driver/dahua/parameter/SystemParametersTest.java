package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** The rows of sections 4.6 and 4.7, by values that the document shows. */
class SystemParametersTest {
    @ParameterizedTest
    @CsvSource({
        "Locales.DSTEnable, false",
        "Locales.DSTEnd.Week, -1",
        "Locales.DSTEnd.Year, 2011",
        "Locales.DSTStart.Day, 31",
        "Locales.TimeFormat, yyyy-MM-dd HH:mm:ss",
        "AccessFilter.BannedList[{index}], 10.6.10.1",
        "AccessFilter.Type, TrustList",
        "AutoMaintain.AutoRebootDay, -1",
        "AutoMaintain.AutoShutdownDay, 7",
        "AutoMaintain.AutoStartUpMinute, 59",
        "Holiday.MonthMask[{month}], 1610612739",
        "UserGlobal.OnvifLoginCheck, true",
        "Network.DefaultInterface, eth0",
        "Network.eth0.DnsServers[{server}], 221.12.1.228",
        "Network.eth2.MTU, 1500",
        "Network.eth0.PhysicalAddress, 00:10:5c:f2:1c:b4",
        "PPPoE.UserName, user1",
        "DDNS[{index}].KeepAlive, 10",
        "DDNS[{index}].Protocol, QUICK DDNS",
        "Email.HealthReport.Interval, 61",
        "Email.Receivers[{receiver}], z@ttt.com",
        "WLan.eth2.Encryption, WPA-PSK-CCMP",
        "WLan.eth2.LinkMode, Ad-hoc",
        "UPnP.MapTable[{index}].Protocol, UDP",
        "NTP.TimeZone, 9",
        "NTP.UpdatePeriod, 31",
        "RTSP.RTP.EndPort, 40000",
        "Telnet.Enable, true",
        "AlarmServer.ReportTime, 02:00:00"
    })
    void rowsTakeWhatTheDocumentShows(String key, String value) {
        assertEquals(value, row(key).read(value).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Locales.DSTStart.Month, 0",
        "Locales.DSTStart.Week, 5",
        "Locales.DSTStart.Year, 2039",
        "AccessFilter.Type, Both",
        "AutoMaintain.AutoRebootDay, 8",
        "DDNS[{index}].KeepAlive, 0",
        "Email.HealthReport.Interval, 29",
        "WLan.eth2.KeyID, 4",
        "WLan.eth2.KeyType, Octal",
        "NTP.TimeZone, 33",
        "RTSP.Port, 65536"
    })
    void rowsRefuseWhatTheDocumentDoesNotKnow(String key, String value) {
        assertTrue(row(key).read(value).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PPPoE.Password",
                "DDNS[{index}].Password",
                "Email.Password",
                "WLan.eth2.Keys[{key}]",
                "AlarmServer.Password"
            })
    void passwordsAreSecret(String key) {
        assertTrue(row(key).is(Mark.SECRET));
    }

    @Test
    void otherInterfacesHaveTheSameRows() {
        List<String> keys = NetworkParameters.ofInterfaces(List.of("eth0", "bond0", "wlan0", "a.b", "x=y")).stream()
                .map(Parameter::key)
                .toList();
        assertTrue(keys.contains("Network.bond0.IPAddress"), keys::toString);
        assertTrue(keys.contains("WLan.wlan0.Keys[{key}]"), keys::toString);
        assertFalse(keys.contains("Network.eth0.IPAddress"), "it has rows already");
        assertTrue(keys.stream().noneMatch(key -> key.contains("a.b") || key.contains("x=y")), keys::toString);
        assertTrue(NetworkParameters.ofInterfaces(List.of("wlan0")).stream()
                .filter(row -> row.key().contains("Keys"))
                .allMatch(row -> row.is(Mark.SECRET)));
    }

    @ParameterizedTest
    @CsvSource({"0, Z", "3, +03:00", "4, +03:30", "9, +05:45", "13, +08:00", "19, +13:00", "20, -01:00", "32, -12:00"})
    void zonesHaveNumbers(int number, String offset) {
        assertEquals(Optional.of(ZoneOffset.of(offset)), TimeZones.offset(number));
        assertEquals(Optional.of(number), TimeZones.number(ZoneOffset.of(offset)));
    }

    @Test
    void thereAreOtherZonesThanTheVendorsOwn() {
        assertEquals(Optional.empty(), TimeZones.number(ZoneOffset.of("+14:00")));
        assertEquals(Optional.empty(), TimeZones.offset(33));
        assertEquals(Optional.empty(), TimeZones.offset(-1));
    }

    private static Parameter row(String key) {
        return Stream.of(SystemParameters.ALL, NetworkParameters.ALL)
                .flatMap(List::stream)
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
