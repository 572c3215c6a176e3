/**
 * The certificate of a server that the simulator starts for itself: made at start by a certificate
 * authority (CA) of its own, so that a client can trust just this one. The JDK and nothing else.
 *
 * <p>The form of the certificates is that of RFC 5280, with the extensions that strict verifiers
 * (OpenSSL's {@code -x509_strict}, Python 3.13) ask for.
 */
@NullMarked
package io.github.uploadsim.tls;

import org.jspecify.annotations.NullMarked;
