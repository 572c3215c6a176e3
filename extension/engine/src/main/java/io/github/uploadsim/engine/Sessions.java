package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.session.ByteRange;
import io.github.uploadsim.session.Ranges;
import io.github.uploadsim.session.Session;
import io.github.uploadsim.session.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sessions of a simulator, in the order in which they were opened. */
final class Sessions {

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Integer> sameFile = new HashMap<>();
  private int opened;

  /** Adds a session that was just opened. */
  synchronized Entry add(Dialect dialect, Session.Receiving session) {
    String file = dialect.family() + "/" + session.upload().name();
    int same = sameFile.merge(file, 1, Integer::sum);
    Entry entry = new Entry(++opened, dialect, session, file + "/" + same);
    entries.put(session.id(), entry);
    return entry;
  }

  /** The session of this id, whoever asks. */
  synchronized Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** The session of this id, if it is the family's and, where a folder is named, lies in it. */
  Optional<Entry> find(String id, Dialect dialect, String folder) {
    return find(id)
        .filter(entry -> entry.dialect().family().equals(dialect.family()))
        .filter(entry -> folder.isEmpty() || entry.opened().upload().folder().equals(folder));
  }

  synchronized List<Entry> all() {
    return new ArrayList<>(entries.values());
  }

  /** What is being uploaded in open sessions. */
  List<Upload> open(Instant now) {
    return all().stream()
        .filter(entry -> entry.at(now) instanceof Session.Receiving)
        .map(entry -> entry.opened().upload())
        .toList();
  }

  /** Forgets a session. */
  Optional<Entry> remove(String id) {
    Optional<Entry> removed = take(id);
    removed.ifPresent(Entry::lose);
    return removed;
  }

  /** Takes all sessions away, without ending them for requests that are still under way. */
  synchronized List<Entry> takeAll() {
    List<Entry> all = all();
    entries.clear();
    return all;
  }

  private synchronized Optional<Entry> take(String id) {
    return Optional.ofNullable(entries.remove(id));
  }

  /** How a test sees a session. */
  static SessionView view(Entry entry, Instant now) {
    Session session = entry.at(now);
    Seen seen = see(entry, session);
    Session.Receiving opened = entry.opened();
    return new SessionView(
        entry.id(),
        entry.dialect().family(),
        entry.name(),
        seen.state(),
        size(session, entry),
        seen.received(),
        seen.expected(),
        seen.expires(),
        digest(entry),
        opened.opened(),
        entry.faultsStruck());
  }

  /** What the file lacks, whether the session still takes it or not. */
  static List<ByteRange> missing(Entry entry, Instant now) {
    Session session = entry.at(now);
    Ranges received = Ranges.NONE;
    if (session instanceof Session.Closed closed) {
      received = closed.received();
    } else if (session instanceof Session.Receiving open) {
      received = open.received();
    }
    return received.gaps(Math.max(size(session, entry), 0));
  }

  /** Bytes of the whole file; below 0 if nobody has told yet. */
  private static long size(Session session, Entry entry) {
    if (session instanceof Session.Closed closed) {
      return closed.upload().size();
    }
    return session instanceof Session.Receiving open
        ? open.upload().size()
        : entry.opened().upload().size();
  }

  private record Seen(String state, long received, List<String> expected, Instant expires) {}

  private static Seen see(Entry entry, Session session) {
    if (session instanceof Session.Closed closed) {
      String state = closed.how().name().toLowerCase(Locale.ROOT);
      return new Seen(state, closed.received().size(), List.of(), closed.expires());
    }
    Session.Receiving receiving = session instanceof Session.Receiving open ? open : entry.opened();
    return new Seen(
        "open",
        receiving.received().size(),
        entry.dialect().expected(receiving),
        receiving.expires());
  }

  private static String digest(Entry entry) {
    boolean held = entry.content().retain();
    try {
      return entry.content().sha256();
    } catch (IOException e) {
      throw new UncheckedIOException("the stored bytes of " + entry.name() + " are gone", e);
    } finally {
      if (held) {
        entry.content().release();
      }
    }
  }
}
