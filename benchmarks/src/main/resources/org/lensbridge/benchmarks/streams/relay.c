// The bound: receives, then sends to each reader; understands nothing and drops nothing. Prints its port. Each order on its standard input,
// CAMERA_PORT CAMERAS READERS, is one session: it waits for so many readers, the first one of the first camera, the second one of the second, and
// round again; plays /c1, /c2 ... by RTSP, and ends with the first connection that ends. With an argument it asks by HTTP for that instead.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

static char chunk[256 << 10];

static int tcp(void) {
    int on = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

static struct sockaddr_in local(int port) {
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return at;
}

/* The head of the answer, byte by byte, so that media behind it stays in the socket. */
static void ask(int fd, const char *request) {
    size_t n = 0;
    if (send(fd, request, strlen(request), 0) < 0) exit(1);
    do {
        if (recv(fd, chunk + n, 1, 0) != 1) exit(1);
        n++;
    } while (n < 4 || memcmp(chunk + n - 4, "\r\n\r\n", 4));
    chunk[n] = 0;
}

static int play(int port, int camera, const char *target) {
    char request[400], id[100];
    int fd = tcp();
    struct sockaddr_in at = local(port);
    if (connect(fd, (struct sockaddr *)&at, sizeof at)) exit(1);
    if (target) {
        send(fd, request, snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: camera\r\n\r\n", target), 0);
        return fd;
    }
    snprintf(request, sizeof request, "SETUP rtsp://127.0.0.1:%d/c%d/trackID=0 RTSP/1.0\r\nCSeq: 1\r\n"
        "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n", port, camera);
    ask(fd, request);
    char *session = strstr(chunk, "Session: ");
    if (!session || sscanf(session, "Session: %99[^;\r]", id) != 1) exit(1);
    snprintf(request, sizeof request, "PLAY rtsp://127.0.0.1:%d/c%d RTSP/1.0\r\nCSeq: 2\r\nSession: %s\r\n\r\n", port, camera, id);
    ask(fd, request);
    return fd;
}

static int pass(int from, const int *readers, int first, int step, int end) {
    ssize_t got = recv(from, chunk, sizeof chunk, 0);
    for (int i = first; got > 0 && i < end; i += step)
        for (ssize_t sent = 0; sent < got;) {
            ssize_t n = send(readers[i], chunk + sent, got - sent, MSG_NOSIGNAL);
            if (n < 0) return 0;
            sent += n;
        }
    return got > 0;
}

static void relay(const int *sources, int cameras, const int *readers, int count) {
    if (cameras == 1) {
        while (pass(sources[0], readers, 0, 1, count)) {}
        return;
    }
    struct epoll_event events[64];
    int poll = epoll_create1(0), going = 1;
    for (int i = 0; i < cameras; i++) {
        events[0] = (struct epoll_event){.events = EPOLLIN, .data.u32 = i};
        epoll_ctl(poll, EPOLL_CTL_ADD, sources[i], events);
    }
    while (going) {
        int ready = epoll_wait(poll, events, 64, -1);
        for (int i = 0; i < ready && going; i++)
            going = pass(sources[events[i].data.u32], readers, events[i].data.u32, cameras, count);
    }
    close(poll);
}

int main(int argc, char **argv) {
    struct sockaddr_in at = local(0);
    socklen_t size = sizeof at;
    int port, cameras, count, on = 1, server = tcp();
    if (bind(server, (struct sockaddr *)&at, size) || listen(server, 256)) return 1;
    getsockname(server, (struct sockaddr *)&at, &size);
    printf("%d\n", ntohs(at.sin_port));
    fflush(stdout);
    while (scanf("%d %d %d", &port, &cameras, &count) == 3) {
        int readers[count], sources[cameras];
        puts("waiting");
        fflush(stdout);
        for (int i = 0; i < count; i++) {
            readers[i] = accept(server, NULL, NULL);
            setsockopt(readers[i], IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        }
        for (int i = 0; i < cameras; i++) sources[i] = play(port, i + 1, argc > 1 ? argv[1] : NULL);
        relay(sources, cameras, readers, count);
        for (int i = 0; i < count; i++) close(readers[i]);
        for (int i = 0; i < cameras; i++) close(sources[i]);
    }
    return 0;
}
