package io.github.uploadsim.engine;

import io.github.uploadsim.dialect.Dialect;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a simulator is made of.
 *
 * @param dialects the families it speaks
 * @param clock real time
 * @param tokens yields an unguessable text of URL characters at each call
 * @param requestIds yields a GUID at each call
 * @param memory bytes of content that may be held in memory
 * @param scratchFolder where further content goes
 * @param externalUrl scheme and authority for absolute URLs, if not the request's own
 * @param journalLimit how many exchanges are remembered
 * @param json how JSON is read and written
 * @param pauses how time passes where a fault holds an exchange up
 * @param seed what chance is drawn from where a rule has no seed of its own
 */
public record Settings(
    List<Dialect> dialects,
    Clock clock,
    Supplier<String> tokens,
    Supplier<String> requestIds,
    long memory,
    Path scratchFolder,
    Optional<String> externalUrl,
    int journalLimit,
    Json json,
    Pauses pauses,
    long seed) {

  public Settings {
    dialects = List.copyOf(dialects);
  }
}
