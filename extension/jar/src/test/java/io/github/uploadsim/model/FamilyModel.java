package io.github.uploadsim.model;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.contract.Family;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Holds a family to the model; a subclass names the family. jqwik prints the seed. */
abstract class FamilyModel {

  private final Family family;
  private UploadSim sim;

  FamilyModel(Family family) {
    this.family = family;
  }

  @BeforeProperty
  void start() {
    sim = UploadSim.start(family.limited(Run.MAX_FRAGMENT));
  }

  @AfterProperty
  void stop() {
    sim.close();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void serviceAndModelAgreeWhateverClientsDo(@ForAll("sequences") List<Step> steps) {
    new Run(family, sim).take(steps);
  }

  @Provide
  Arbitrary<List<Step>> sequences() {
    Arbitrary<Step.Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(2, Step.Kind.CREATE),
            Tuple.of(8, Step.Kind.PUT),
            Tuple.of(2, Step.Kind.STATUS),
            Tuple.of(1, Step.Kind.GAP),
            Tuple.of(1, Step.Kind.OVERLAP),
            Tuple.of(1, Step.Kind.REPEAT),
            Tuple.of(1, Step.Kind.WRONG_TOTAL),
            Tuple.of(1, Step.Kind.WRONG_LENGTH),
            Tuple.of(1, Step.Kind.TOO_LARGE),
            Tuple.of(1, Step.Kind.NO_RANGE),
            Tuple.of(1, Step.Kind.CANCEL),
            Tuple.of(family.takesCommit() ? 1 : 0, Step.Kind.COMMIT),
            Tuple.of(family.takesCommit() ? 1 : 0, Step.Kind.LOST_COMMIT),
            Tuple.of(1, Step.Kind.LIST),
            Tuple.of(1, Step.Kind.ADVANCE),
            Tuple.of(2, Step.Kind.LOST_REPLY),
            Tuple.of(2, Step.Kind.CUT),
            Tuple.of(1, Step.Kind.LOST_CANCEL),
            Tuple.of(1, Step.Kind.EXPIRE),
            Tuple.of(1, Step.Kind.FORGET));
    Arbitrary<Integer> who = Arbitraries.integers().between(0, 9);
    Arbitrary<Integer> measures = Arbitraries.integers().between(0, 119);
    return Combinators.combine(kinds, who, measures, measures).as(Step::new).list().ofMaxSize(30);
  }
}
