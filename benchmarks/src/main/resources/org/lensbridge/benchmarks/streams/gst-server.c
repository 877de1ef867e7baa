// gst-rtsp-server as a relay of RTSP cameras. Arguments: the camera's port and the number of its streams, /c1 and so on; it has them under the
// same names. Prints its port.
#include <gst/rtsp-server/rtsp-server.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    gst_init(&argc, &argv);
    GMainLoop *loop = g_main_loop_new(NULL, FALSE);
    GstRTSPServer *server = gst_rtsp_server_new();
    gst_rtsp_server_set_address(server, "127.0.0.1");
    gst_rtsp_server_set_service(server, "0");
    GstRTSPMountPoints *mounts = gst_rtsp_server_get_mount_points(server);
    for (int i = 1; i <= atoi(argv[2]); i++) {
        char launch[300], path[20];
        snprintf(launch, sizeof launch, "( rtspsrc location=rtsp://127.0.0.1:%s/c%d protocols=tcp latency=0"
            " ! rtph264depay ! rtph264pay name=pay0 pt=96 )", argv[1], i);
        snprintf(path, sizeof path, "/c%d", i);
        GstRTSPMediaFactory *factory = gst_rtsp_media_factory_new();
        gst_rtsp_media_factory_set_launch(factory, launch);
        gst_rtsp_media_factory_set_shared(factory, TRUE);
        gst_rtsp_media_factory_set_protocols(factory, GST_RTSP_LOWER_TRANS_TCP);
        gst_rtsp_mount_points_add_factory(mounts, path, factory);
    }
    gst_rtsp_server_attach(server, NULL);
    printf("%d\n", gst_rtsp_server_get_bound_port(server));
    fflush(stdout);
    g_main_loop_run(loop);
}
