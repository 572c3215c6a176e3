package io.github.uploadsim.dialect;

import io.github.uploadsim.http.Call;
import io.github.uploadsim.http.ContentRange;
import io.github.uploadsim.session.ByteRange;
import io.github.uploadsim.session.Command;
import io.github.uploadsim.session.Reason;
import java.util.Arrays;
import java.util.List;

/**
 * The reading of calls to an upload URL, which all families share.
 *
 * @param session the id of the session in the URL
 * @param folder what the session's file will hang on; empty where the URL does not say
 * @param token the token in the URL; empty where the family has none
 */
public record UploadCalls(String session, String folder, String token) {

  /** The token in the query of a call, as it stands there; one that is missing fits no session. */
  public static String token(Call call, String parameter) {
    String start = parameter + "=";
    return Arrays.stream(call.query().split("&", -1))
        .filter(pair -> pair.startsWith(start))
        .map(pair -> pair.substring(start.length()))
        .filter(token -> !token.isEmpty())
        .findFirst()
        .orElse("none");
  }

  /** A command that needs no body. */
  public Reading bare(Command command) {
    return Reading.of(session, folder, new Reading.Bare(command)).withToken(token);
  }

  /** A fragment; a head that cannot be read becomes a malformed command. */
  public Reading put(Call call, boolean emptyFiles) {
    if (call.bodyLength().isEmpty()) {
      return malformed(Reason.LENGTH_MISSING);
    }
    if (call.headers().contradictory("Content-Range")) {
      return malformed(Reason.RANGE_UNREADABLE);
    }
    long length = call.bodyLength().getAsLong();
    String header = call.headers().first("Content-Range").orElse("");
    ContentRange range = header.isEmpty() ? new ContentRange.Nothing() : ContentRange.parse(header);
    if (range instanceof ContentRange.Bytes bytes) {
      return fragment(length, bytes);
    }
    boolean empty = range instanceof ContentRange.Nothing && length == 0 && emptyFiles;
    return empty ? emptyFile() : malformed(Reason.RANGE_UNREADABLE);
  }

  private Reading fragment(long length, ContentRange.Bytes bytes) {
    ByteRange range = new ByteRange(bytes.start(), bytes.last() + 1);
    return append(new Command.Append(range, bytes.total(), length)).at(bytes);
  }

  /** An empty fragment, which only a file of no bytes can take. */
  private Reading emptyFile() {
    return append(new Command.Append(new ByteRange(0, 0), 0, 0));
  }

  private Reading append(Command.Append append) {
    return Reading.of(session, folder, new Reading.Fragment(append)).withToken(token);
  }

  private Reading malformed(Reason reason) {
    return bare(new Command.Malformed(reason, List.of()));
  }
}
