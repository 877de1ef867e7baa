package org.lensbridge.driver.genericcgi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A connected camera that answers paths with fixed texts, and what it was asked for besides. */
final class GeneralCamera implements AutoCloseable {
    static final String LISTING =
            """
            root.Brand.ProdNbr=YV-720
            root.Network.BootProto=none
            root.Network.IPAddress=192.0.2.7
            root.Network.SubnetMask=255.255.255.0
            root.Network.DefaultRouter=192.0.2.1
            root.Network.Broadcast=192.0.2.255
            root.Network.Eth0.MACAddress=00:D0:89:0A:0B:0C
            root.Network.DNSServer1=192.0.2.53
            root.Network.HTTP.Port=80
            root.Network.RTSP.Port=554
            """;

    final Map<String, String> answers = new LinkedHashMap<>();
    final CgiCamera camera = new CgiCamera(this::answer);
    private Rig rig;

    GeneralCamera() {
        answers.put("param.cgi?action=list", LISTING);
        answers.put("param.cgi?action=update", "OK\n");
        answers.put("date.cgi?action=get", "Apr 03, 2008 15:16:04\r\n");
        answers.put("privacy.cgi", "Username:Dido:Camset:Talk:Listen \nAdmin:1:1:1:1\nmia:0:1:0:1\n");
        answers.put(
                "storagemanagement.cgi?action=list",
                "20270309_080706.avi\t100\t2027/03/09\nA_20270309_070000.avi\t7\t2027/03/09\nnotes.txt\t1\n\n");
    }

    private String answer(String target) {
        return answers.entrySet().stream()
                .filter(entry -> target.startsWith("/cgi-bin/admin/" + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The session, connected at the first call. */
    Rig rig() {
        if (rig == null) {
            rig = Rig.connected(camera);
            camera.targets();
        }
        return rig;
    }

    /** The targets since this was asked last, without the path that all have. */
    List<String> asked() {
        return camera.targets().stream()
                .map(target -> target.replace("/cgi-bin/admin/", ""))
                .toList();
    }

    @Override
    public void close() {
        if (rig != null) {
            rig.close();
        }
        camera.close();
    }
}
