package io.github.uploadsim.transport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What WireMock sees of our requests: the head, and of the body nothing or a small control message.
 * So there is nothing to copy, to unzip or to keep in its journal. A type that it would take apart
 * (forms, multipart) or choke on (an unknown charset) is told as plain bytes.
 */
final class BodilessRequest extends HttpServletRequestWrapper {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final String PLAIN_BYTES = "application/octet-stream";
  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]*)");

  private final ByteArrayInputStream shown;
  private final boolean hidesType;

  BodilessRequest(HttpServletRequest request, byte[] shown) {
    super(request);
    this.hidesType = isHidden(request.getHeader(CONTENT_TYPE));
    this.shown = new ByteArrayInputStream(shown);
  }

  /** So WireMock answers on this thread, delays included, and the filter sees the end of it. */
  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  private boolean hides(String header) {
    return hidesType && header.equalsIgnoreCase(CONTENT_TYPE);
  }

  private static boolean isHidden(@Nullable String contentType) {
    String type = Optional.ofNullable(contentType).orElse("").toLowerCase(Locale.ROOT);
    boolean takenApart = type.contains("multipart/") || type.contains("x-www-form-urlencoded");
    return takenApart || unknownCharset(type);
  }

  private static boolean unknownCharset(String type) {
    Matcher charset = CHARSET.matcher(type);
    try {
      return charset.find() && !Charset.isSupported(charset.group(1));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @Override
  public @Nullable String getContentType() {
    return hides(CONTENT_TYPE) ? PLAIN_BYTES : super.getContentType();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return hides(name) ? PLAIN_BYTES : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return hides(name) ? Collections.enumeration(List.of(PLAIN_BYTES)) : super.getHeaders(name);
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Shown(shown);
  }

  /** A body that lies in memory. */
  private static final class Shown extends ServletInputStream {
    private final ByteArrayInputStream shown;

    Shown(ByteArrayInputStream shown) {
      this.shown = shown;
    }

    @Override
    public boolean isFinished() {
      return shown.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("this request is read on its own thread");
    }

    @Override
    public int read() {
      return shown.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return shown.read(into, offset, length);
    }

    /** Without the buffer that others need to find out how little there is. */
    @Override
    public byte[] readAllBytes() {
      return shown.readAllBytes();
    }
  }
}
