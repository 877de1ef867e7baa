/*
 * A camera made of gst-rtsp-server: camera LOGIN PATH LAUNCH [PATH LAUNCH]...
 * LOGIN is none, basic or digest, for the user joe. It prints its port and serves each path until its input ends.
 */
#include <gst/gst.h>
#include <gst/rtsp-server/rtsp-server.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *USER = "joe", *PASSWORD = "Q2-only-joe";

static GstRTSPAuth *login(const char *scheme) {
  GstRTSPAuth *auth = gst_rtsp_auth_new();
  GstRTSPToken *token = gst_rtsp_token_new(GST_RTSP_TOKEN_MEDIA_FACTORY_ROLE, G_TYPE_STRING, "user", NULL);
  if (strcmp(scheme, "digest") == 0) {
    gst_rtsp_auth_set_supported_methods(auth, GST_RTSP_AUTH_DIGEST);
    gst_rtsp_auth_add_digest(auth, USER, PASSWORD, token);
  } else {
    gchar *basic = gst_rtsp_auth_make_basic(USER, PASSWORD);
    gst_rtsp_auth_add_basic(auth, basic, token);
    g_free(basic);
  }
  gst_rtsp_token_unref(token);
  return auth;
}

static gpointer watch(gpointer loop) {
  char byte;
  while (read(0, &byte, 1) > 0) continue;
  exit(0);
  return loop;
}

int main(int count, char **words) {
  gst_init(&count, &words);
  GMainLoop *loop = g_main_loop_new(NULL, FALSE);
  GstRTSPServer *server = gst_rtsp_server_new();
  gst_rtsp_server_set_address(server, "127.0.0.1");
  gst_rtsp_server_set_service(server, "0");
  if (strcmp(words[1], "none") != 0) {
    GstRTSPAuth *auth = login(words[1]);
    gst_rtsp_server_set_auth(server, auth);
    g_object_unref(auth);
  }
  GstRTSPMountPoints *points = gst_rtsp_server_get_mount_points(server);
  for (int i = 2; i + 1 < count; i += 2) {
    GstRTSPMediaFactory *factory = gst_rtsp_media_factory_new();
    gst_rtsp_media_factory_set_launch(factory, words[i + 1]);
    gst_rtsp_media_factory_add_role(factory, "user", GST_RTSP_PERM_MEDIA_FACTORY_ACCESS, G_TYPE_BOOLEAN, TRUE,
                                    GST_RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, G_TYPE_BOOLEAN, TRUE, NULL);
    gst_rtsp_mount_points_add_factory(points, words[i], factory);
  }
  g_object_unref(points);
  gst_rtsp_server_attach(server, NULL);
  printf("port %d\n", gst_rtsp_server_get_bound_port(server));
  fflush(stdout);
  g_thread_new("input", watch, loop);
  g_main_loop_run(loop);
  return 0;
}
