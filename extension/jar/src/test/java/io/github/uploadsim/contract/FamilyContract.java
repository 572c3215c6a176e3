package io.github.uploadsim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.engine.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Everything that each family must do; a subclass names the family. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FamilyContract
    implements CreateContract,
        TransferContract,
        RefusalContract,
        EndContract,
        FaultContract,
        NameContract {

  private final Family family;
  private UploadSim sim;

  FamilyContract(Family family) {
    this.family = family;
  }

  @Override
  public Family family() {
    return family;
  }

  @Override
  public UploadSim sim() {
    return sim;
  }

  @BeforeAll
  void start() {
    sim = UploadSim.start(family.config().https());
  }

  @AfterAll
  void stop() {
    sim.close();
  }

  @BeforeEach
  void startOver() {
    sim.reset();
  }

  /** Whatever a test did, the service must not have broken down over it. */
  @AfterEach
  void nothingWasAnsweredWithAnInternalError() {
    assertThat(sim.exchanges()).extracting(Exchange::status).doesNotContain(500);
  }
}
