package io.github.uploadsim.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;

/** Writes and signs certificates: version 3, EC on P-256, ECDSA with SHA-256. */
final class Certifying {

  /** Clients whose clock is a little late shall trust the certificate as well. */
  private static final Duration LATE = Duration.ofDays(1);

  /** What clients of all makers take for a certificate of one's own CA; Apple's take no more. */
  private static final Duration LIFETIME = Duration.ofDays(824);

  private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
  private static final byte[] COMMON_NAME = Der.oid("2.5.4.3");
  private static final byte[] SERVER_AUTHENTICATION = Der.oid("1.3.6.1.5.5.7.3.1");
  private static final int SERIAL_BITS = 126;

  private final SecureRandom random;
  private final Instant now;

  Certifying(SecureRandom random, Instant now) {
    this.random = random;
    this.now = now;
  }

  KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  /** The certificate of the CA itself, which may sign servers and no other CA. */
  X509Certificate authority(KeyPair ca) throws GeneralSecurityException {
    byte[] extensions =
        Der.sequence(
            critical("2.5.29.19", Der.sequence(Der.yes(), Der.integer(BigInteger.ZERO))),
            critical("2.5.29.15", Der.bits(1, (byte) 0b0000_0110)),
            extension("2.5.29.14", Der.octets(id(ca.getPublic()))));
    return signed(ca, authorityName(ca), ca.getPublic(), extensions);
  }

  /** The certificate of a server. */
  X509Certificate server(KeyPair ca, PublicKey server, Collection<String> hosts)
      throws GeneralSecurityException {
    byte[] extensions =
        Der.sequence(
            critical("2.5.29.19", Der.sequence()),
            critical("2.5.29.15", Der.bits(7, (byte) 0b1000_0000)),
            extension("2.5.29.37", Der.sequence(SERVER_AUTHENTICATION)),
            extension("2.5.29.17", HostNames.der(hosts)),
            extension("2.5.29.14", Der.octets(id(server))),
            extension("2.5.29.35", Der.sequence(Der.numbered(0, id(ca.getPublic())))));
    return signed(ca, name("uploadsim"), server, extensions);
  }

  private X509Certificate signed(KeyPair ca, byte[] subject, PublicKey key, byte[] extensions)
      throws GeneralSecurityException {
    byte[] content =
        Der.sequence(
            Der.wrapped(0, Der.integer(BigInteger.TWO)),
            Der.integer(new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS)),
            ECDSA_WITH_SHA256,
            authorityName(ca),
            Der.sequence(Der.time(now.minus(LATE)), Der.time(now.minus(LATE).plus(LIFETIME))),
            subject,
            key.getEncoded(),
            Der.wrapped(3, extensions));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(ca.getPrivate(), random);
    signature.update(content);
    byte[] all = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(all));
  }

  /** Another name for each CA, for verifiers look their issuers up by name. */
  private static byte[] authorityName(KeyPair ca) throws GeneralSecurityException {
    return name("uploadsim CA " + HexFormat.of().formatHex(id(ca.getPublic()), 0, 8));
  }

  private static byte[] name(String common) {
    return Der.sequence(Der.set(Der.sequence(COMMON_NAME, Der.text(common))));
  }

  /** RFC 5280, 4.2.1.2 leaves the way to an identifier of a key open. */
  private static byte[] id(PublicKey key) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    return Arrays.copyOf(digest, 20);
  }

  private static byte[] critical(String oid, byte[] value) {
    return Der.sequence(Der.oid(oid), Der.yes(), Der.octets(value));
  }

  private static byte[] extension(String oid, byte[] value) {
    return Der.sequence(Der.oid(oid), Der.octets(value));
  }
}
