package io.github.uploadsim.dialect;

import io.github.uploadsim.http.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Bearer tokens: any is accepted, and nothing of one is ever kept. */
public final class Bearers {

  private Bearers() {}

  /** The token of a call, if it has one; the scheme's name matches in any case. */
  public static Optional<String> token(Call call) {
    return call.headers()
        .first("Authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).trim())
        .filter(token -> !token.isEmpty());
  }

  /** True if the token is marked as an application's own by its {@code idtyp} claim. */
  public static boolean appOnly(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      String text = new String(claims, StandardCharsets.UTF_8).replaceAll("\\s", "");
      return text.contains("\"idtyp\":\"app\"");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
