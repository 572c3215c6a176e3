package io.github.uploadsim.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.InjectedFault;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.SessionView;
import java.util.Arrays;

/** What a simulator holds of one file. */
record Stored(UploadSim graph, SessionView session) {

  /** The finished upload of a file. */
  static Stored uploaded(UploadSim graph, String name) {
    SessionView session = graph.session(name).orElseThrow();
    assertThat(session.state()).isEqualTo("completed");
    return new Stored(graph, session);
  }

  Stored withContent(byte[] content) {
    int differs = Arrays.mismatch(graph.content(session), content);
    assertThat(differs).as("differs first at byte %d".formatted(differs)).isNegative();
    return this;
  }

  Stored withSha256(String sha256) {
    assertThat(session.sha256()).isEqualTo(sha256);
    return this;
  }

  Stored afterFaults(int number) {
    assertThat(graph.faults().stream().mapToInt(InjectedFault::hits).sum()).isEqualTo(number);
    return this;
  }
}
