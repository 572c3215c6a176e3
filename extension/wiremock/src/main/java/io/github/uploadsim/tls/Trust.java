package io.github.uploadsim.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * What a client needs to trust one server, in the forms that clients take.
 *
 * @param authority the certificate of the CA that signed the server's
 */
public record Trust(X509Certificate authority) {

  private static final int LINE = 64;

  /** The CA's certificate as text (RFC 7468). */
  public String pem() {
    try {
      Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
      return "-----BEGIN CERTIFICATE-----\n"
          + lines.encodeToString(authority.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Trusts servers that this CA has signed, and nobody else. */
  public X509TrustManager trustManager() {
    try {
      KeyStore store = KeyStore.getInstance(KeyStoreFile.TYPE);
      store.load(null, null);
      store.setCertificateEntry("uploadsim", authority);
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(store);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JDK cannot trust a certificate", e);
    }
  }

  /** The same for clients that take a context. */
  public SSLContext sslContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trustManager()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no TLS", e);
    }
  }

  /** Writes the text into a file that all may read; nobody ever sees half of it. */
  public void writeTo(Path file) {
    Path whole = file.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".tmp");
      try {
        Files.write(draft, pem().getBytes(StandardCharsets.US_ASCII));
        letAllRead(draft);
        Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("ca-file: cannot write " + whole, e);
    }
  }

  private static void letAllRead(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
