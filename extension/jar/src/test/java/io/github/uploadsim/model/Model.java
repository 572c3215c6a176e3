package io.github.uploadsim.model;

import io.github.uploadsim.contract.Family;
import io.github.uploadsim.contract.Slip;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the service must answer. Written from the description of the protocol (graph upload
 * sessions, parts 1, 2 and 6), not from the product.
 */
final class Model {

  static final String GONE_SILENT = "no answer";

  final List<Modelled> uploads = new ArrayList<>();
  private final Family family;
  private final int maxFragment;
  private Instant now;

  Model(Family family, int maxFragment, Instant now) {
    this.family = family;
    this.maxFragment = maxFragment;
    this.now = now;
  }

  void advanceTo(Instant later) {
    now = later;
  }

  String create(String name, int size) {
    int total = family.knowsSizeAtCreate() ? size : Modelled.UNKNOWN;
    Modelled upload = new Modelled(name, size, total, now.plus(family.lifetime()));
    uploads.add(upload);
    return told(family.createStatus(), family.expectedAtFirst(size), upload.expires);
  }

  String put(Modelled upload, Put put) {
    return put(upload, put, put.length());
  }

  /** A fragment of which a fault keeps only the first bytes; that is not an accepted fragment. */
  String put(Modelled upload, Put put, int kept) {
    Optional<Slip> slip = slip(upload, put);
    if (slip.isPresent()) {
      return family.refusal(slip.get());
    }
    if (kept > 0) {
      take(upload, put, kept);
    }
    return upload.state.equals("completed")
        ? String.valueOf(family.finalStatus())
        : told(family.fragmentStatus(), upload);
  }

  private void take(Modelled upload, Put put, int kept) {
    upload.total = put.total();
    upload.received.set(put.start(), put.start() + kept);
    boolean accepted = kept == put.length();
    if (accepted && family.slidingExpiry()) {
      upload.expires = now.plus(family.lifetime());
    }
    if (upload.whole() && !family.defersCommit()) {
      upload.state = "completed";
    }
  }

  /** What is wrong with a fragment; the order of the questions is part 6 of the description. */
  Optional<Slip> slip(Modelled upload, Put put) {
    Optional<Slip> over = over(upload);
    if (over.isPresent()) {
      return over;
    }
    if (!put.ranged() || put.length() < 1 || put.end() > put.total()) {
      return Optional.of(Slip.NO_RANGE);
    }
    if (put.body() != put.length()) {
      return Optional.of(Slip.WRONG_LENGTH);
    }
    if (put.body() > maxFragment) {
      return Optional.of(Slip.TOO_LARGE);
    }
    if (upload.total != Modelled.UNKNOWN && upload.total != put.total()) {
      return Optional.of(Slip.WRONG_TOTAL);
    }
    return misplaced(upload, put);
  }

  private Optional<Slip> misplaced(Modelled upload, Put put) {
    if (upload.has(put.start(), put.end())) {
      return Optional.of(Slip.OVERLAP);
    }
    boolean ahead = family.inOrder() && put.start() > upload.next();
    return ahead ? Optional.of(Slip.GAP) : Optional.empty();
  }

  /** Why a session takes no more calls. */
  private Optional<Slip> over(Modelled upload) {
    settle(upload);
    return switch (upload.state) {
      case "open" -> Optional.empty();
      case "expired" -> Optional.of(Slip.EXPIRED);
      default -> Optional.of(Slip.GONE);
    };
  }

  /** Time alone can end a session. */
  void settle(Modelled upload) {
    if (upload.state.equals("open") && !now.isBefore(upload.expires)) {
      upload.state = "expired";
    }
  }

  String status(Modelled upload) {
    return over(upload).map(family::refusal).orElseGet(() -> told(200, upload));
  }

  String cancel(Modelled upload) {
    Optional<Slip> over = over(upload);
    if (over.isEmpty()) {
      upload.state = "cancelled";
    }
    return over.map(family::refusal).orElse("204");
  }

  String commit(Modelled upload) {
    Optional<Slip> over = over(upload);
    if (over.isPresent() || !upload.whole()) {
      return family.refusal(over.orElse(Slip.INCOMPLETE));
    }
    upload.state = "completed";
    return String.valueOf(family.finalStatus());
  }

  /** The service ends an open session in its own way: {@code expired} or {@code lost}. */
  void end(Modelled upload, String how) {
    settle(upload);
    if (upload.state.equals("open")) {
      upload.state = how;
    }
  }

  String list() {
    List<String> names =
        uploads.stream()
            .filter(u -> u.state.equals("completed"))
            .map(u -> u.name)
            .sorted()
            .toList();
    return "200 " + names;
  }

  private String told(int status, Modelled upload) {
    return told(status, family.expected(upload.received, upload.total), upload.expires);
  }

  /** Families write fractions of a second with three digits or more. */
  static String told(int status, List<?> ranges, Instant expires) {
    return "%d %s until %s".formatted(status, ranges, expires.truncatedTo(ChronoUnit.MILLIS));
  }
}
