package io.github.uploadsim.engine;

import io.github.uploadsim.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the bytes that a reply describes. */
record Payloads(Json json, Function<String, Optional<Content>> contents) {

  private static final Payload NOTHING = Payload.of(new byte[0]);

  Payload of(Reply.Body body) {
    if (body instanceof Reply.Json object) {
      return Payload.of(json.write(digested(object.value())));
    }
    if (body instanceof Reply.Text text) {
      return Payload.of(text.text().getBytes(StandardCharsets.UTF_8));
    }
    if (body instanceof Reply.File file) {
      return contents.apply(file.contentId()).<Payload>map(FilePayload::plain).orElse(NOTHING);
    }
    if (body instanceof Reply.JsonWithFile file) {
      return contents
          .apply(file.contentId())
          .<Payload>map(content -> withFile(file, content))
          .orElse(NOTHING);
    }
    return NOTHING;
  }

  /** The same value with every digest reckoned. */
  private Object digested(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> told = new LinkedHashMap<>();
      map.forEach((key, member) -> told.put(key, digested(member)));
      return told;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::digested).toList();
    }
    return value instanceof Reply.Digest digest ? digest(digest) : value;
  }

  private String digest(Reply.Digest digest) {
    Optional<Content> content = contents.apply(digest.contentId());
    try {
      return content.isPresent() ? Digests.of(content.get(), digest.algorithm()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("the stored bytes are gone", e);
    } finally {
      content.ifPresent(Content::release);
    }
  }

  /** Writes an object with an empty last member and opens it up at that place. */
  private Payload withFile(Reply.JsonWithFile file, Content content) {
    Map<String, Object> members = new LinkedHashMap<>(file.value());
    members.put(file.member(), "");
    Object whole = file.wrapper().isEmpty() ? members : Map.of(file.wrapper(), members);
    String text = new String(json.write(whole), StandardCharsets.UTF_8);
    int gap = text.lastIndexOf("\"\"") + 1;
    return FilePayload.base64(
        content,
        text.substring(0, gap).getBytes(StandardCharsets.UTF_8),
        text.substring(gap).getBytes(StandardCharsets.UTF_8));
  }
}
