package io.github.uploadsim.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;

/**
 * What a server shows to its clients: a key and a certificate that were made for it, and whom to
 * trust for it. The key of the CA is forgotten as soon as it has signed this one certificate, so
 * trusting the CA means trusting this server and nobody else.
 */
public final class ServerIdentity {

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final X509Certificate authority;

  private ServerIdentity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
    this.key = key;
    this.certificate = certificate;
    this.authority = authority;
  }

  /** A fresh one, good for these host names and addresses from now on. */
  public static ServerIdentity create(Collection<String> hosts, Instant now) {
    try {
      Certifying certifying = new Certifying(new SecureRandom(), now);
      KeyPair ca = certifying.newKeys();
      KeyPair server = certifying.newKeys();
      return new ServerIdentity(
          server.getPrivate(),
          certifying.server(ca, server.getPublic(), hosts),
          certifying.authority(ca));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot make certificates", e);
    }
  }

  /** Whom clients trust. */
  public Trust trust() {
    return new Trust(authority);
  }

  /** Key and certificates in a file, for a server that reads nothing else. */
  public KeyStoreFile keyStoreFile() {
    return KeyStoreFile.of(this::fill);
  }

  private void fill(KeyStore store, char[] password) throws GeneralSecurityException {
    Certificate[] chain = {certificate, authority};
    store.setKeyEntry("uploadsim", key, password, chain);
  }
}
