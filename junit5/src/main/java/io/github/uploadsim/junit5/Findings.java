package io.github.uploadsim.junit5;

import io.github.uploadsim.InjectedFault;
import io.github.uploadsim.UploadSim;
import java.util.List;

/** What the author of a test should know about a simulator when the test ends. */
record Findings(List<InjectedFault> never, String story) {

  static Findings of(UploadSim sim) {
    return new Findings(sim.faults().stream().filter(InjectedFault::unfired).toList(), sim.story());
  }

  /** True if a fault that should have happened never did. */
  boolean unfired() {
    return !never.isEmpty();
  }

  String text() {
    return unfired() ? faults() + "\n" + story : story;
  }

  private String faults() {
    StringBuilder text =
        new StringBuilder(never.size() == 1 ? "1 fault" : never.size() + " faults")
            .append(" never happened:");
    for (InjectedFault fault : never) {
      text.append("\n  %s (%s): %s".formatted(fault.type(), fault.id(), fault.whyNot()));
      text.append("\n      ").append(fault.json());
    }
    return text.append("\n  let it happen, remove it, or say optional() if it need not").toString();
  }
}
