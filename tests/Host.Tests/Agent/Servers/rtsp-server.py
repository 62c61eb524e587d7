#!/usr/bin/python3
"""An RTSP server for tests: a moving picture as JPEG over RTP, on a free port of the loopback.

Prints the port. Reads words from standard input, one a line, and answers each with the same word:
  stall   no picture comes any more, the connection stays
  resume  pictures come again
  drop    closes all connections
Ends with its standard input. Exit code 77 where GStreamer's server is not installed.
"""
import sys
import threading

try:
    import gi
    gi.require_version("Gst", "1.0")
    gi.require_version("GstRtspServer", "1.0")
    from gi.repository import GLib, Gst, GstRtspServer
except (ImportError, ValueError):
    sys.exit(77)

Gst.init(None)
for name in ("videotestsrc", "jpegenc", "rtpjpegpay", "valve"):
    if Gst.ElementFactory.find(name) is None:
        sys.exit(77)

PIPELINE = (
    "( videotestsrc is-live=true pattern=ball ! video/x-raw,format=I420,width=320,height=240,framerate=20/1"
    " ! valve name=valve ! jpegenc ! rtpjpegpay name=pay0 pt=26 )"
)

medias = []
factory = GstRtspServer.RTSPMediaFactory()
factory.set_launch(PIPELINE)
factory.set_shared(True)
factory.connect("media-configure", lambda _, media: medias.append(media))

server = GstRtspServer.RTSPServer()
server.set_address("127.0.0.1")
server.set_service("0")
server.get_mount_points().add_factory("/main", factory)
server.attach(None)
print(server.get_bound_port(), flush=True)

loop = GLib.MainLoop()


def obey(word):
    if word == "drop":
        server.client_filter(lambda *_: GstRtspServer.RTSPFilterResult.REMOVE)
    for media in medias:
        valve = media.get_element().get_by_name("valve")
        if valve is not None and word in ("stall", "resume"):
            valve.set_property("drop", word == "stall")
    print(word, flush=True)
    return False


def listen():
    for line in sys.stdin:
        GLib.idle_add(obey, line.strip())
    GLib.idle_add(loop.quit)


threading.Thread(target=listen, daemon=True).start()
loop.run()
