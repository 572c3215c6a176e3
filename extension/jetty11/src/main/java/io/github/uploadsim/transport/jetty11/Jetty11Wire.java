package io.github.uploadsim.transport.jetty11;

import io.github.uploadsim.fault.Close;
import io.github.uploadsim.transport.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;

/** A connection of Jetty 11. */
final class Jetty11Wire implements Wire {

  /** How long a FIN waits for the peer to finish: closing with unread input would send a RST. */
  private static final int FIN_PATIENCE_MILLIS = 2000;

  private static final int LITTLE = 16 * 1024;

  /** How long a reset waits for the little that may still be in the kernel. */
  private static final int RESET_PATIENCE_MILLIS = 100;

  private final HttpChannel channel;
  private boolean sendingSlowly;

  Jetty11Wire(HttpServletRequest request) {
    this.channel = Request.getBaseRequest(request).getHttpChannel();
  }

  @Override
  public String name() {
    return String.valueOf(channel.getRemoteAddress());
  }

  @Override
  public void holdLittle() throws IOException {
    socket().setOption(StandardSocketOptions.SO_SNDBUF, LITTLE);
    sendingSlowly = true;
  }

  @Override
  public void drop(Close how) throws IOException {
    switch (how) {
      case RESET -> reset();
      case FIN -> finish();
    }
  }

  private void reset() throws IOException {
    SocketChannel socket = socket();
    if (sendingSlowly) {
      await(RESET_PATIENCE_MILLIS);
    }
    socket.setOption(StandardSocketOptions.SO_LINGER, 0);
    socket.close();
    channel.getEndPoint().close();
  }

  private static void await(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finish() throws IOException {
    SocketChannel socket = socket();
    socket.shutdownOutput();
    channel.getEndPoint().setIdleTimeout(FIN_PATIENCE_MILLIS);
    readRest();
    socket.close();
    channel.getEndPoint().close();
  }

  private void readRest() {
    byte[] waste = new byte[64 * 1024];
    long deadline = System.nanoTime() + FIN_PATIENCE_MILLIS * 1_000_000L;
    try {
      InputStream rest = channel.getRequest().getInputStream();
      while (System.nanoTime() < deadline && rest.read(waste) >= 0) {
        // thrown away: the client was told that nobody listens any more
      }
    } catch (IOException e) {
      // the peer has closed its side, or was too slow: either way there is nothing more to read
    }
  }

  /** The socket itself, below TLS. */
  private SocketChannel socket() {
    EndPoint endPoint = channel.getEndPoint();
    while (endPoint instanceof SslConnection.DecryptedEndPoint decrypted) {
      endPoint = decrypted.getSslConnection().getEndPoint();
    }
    return (SocketChannel) endPoint.getTransport();
  }
}
