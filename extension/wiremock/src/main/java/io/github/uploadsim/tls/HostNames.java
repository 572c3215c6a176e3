package io.github.uploadsim.tls;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that a certificate is good for (RFC 5280, 4.2.1.6). */
final class HostNames {

  private static final int DNS = 2;
  private static final int IP = 7;
  private static final Pattern IP_V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private HostNames() {}

  /** The value of the extension; no name is asked for from any resolver. */
  static byte[] der(Collection<String> hosts) {
    Map<String, byte[]> names = new LinkedHashMap<>();
    for (String host : hosts) {
      String bare = host.replaceAll("^\\[|\\]$", "");
      names.put(bare, address(bare).map(ip -> Der.numbered(IP, ip)).orElseGet(() -> dns(bare)));
    }
    return Der.sequence(names.values().toArray(byte[][]::new));
  }

  private static byte[] dns(String host) {
    return Der.numbered(DNS, IDN.toASCII(host).getBytes(StandardCharsets.US_ASCII));
  }

  private static Optional<byte[]> address(String host) {
    boolean literal = IP_V4.matcher(host).matches() || host.contains(":");
    try {
      return literal ? Optional.of(InetAddress.getByName(host).getAddress()) : Optional.empty();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + host, e);
    }
  }
}
