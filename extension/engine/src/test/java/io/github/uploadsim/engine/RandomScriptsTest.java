package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.ExpectedRanges;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.todo.TodoHabits;
import io.github.uploadsim.dialect.todo.TodoSwitches;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.FaultPlan;
import io.github.uploadsim.item.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, a correct client always ends with the same bytes. */
class RandomScriptsTest {

  private static final int SCRIPTS = 1000;

  private final Map<String, Integer> struck = new HashMap<>();

  @Test
  void aCorrectClientAlwaysEndsWithTheSameBytes() {
    for (long seed = 0; seed < SCRIPTS; seed++) {
      play(seed);
    }

    assertThat(struck).as("times that each type of fault struck").hasSize(faultTypes());
    assertThat(struck.values()).allMatch(times -> times > SCRIPTS / 50);
  }

  private static int faultTypes() {
    return Fault.class.getPermittedSubclasses().length - RandomFaults.LIES.size();
  }

  private void play(long seed) {
    Random random = new Random(seed);
    byte[] file = Bodies.random(random.nextInt(200), seed);
    try (Service service = service(random)) {
      service.simulator().inject(new RandomFaults(random, file.length).rules(8));
      try {
        new CarefulClient(service, "a.bin", file, random).upload();
      } catch (RuntimeException e) {
        throw new AssertionError(story(seed, service), e);
      }
      count(service.simulator().faults());
      assertWhole(seed, service, file);
    }
  }

  private static void assertWhole(long seed, Service service, byte[] file) {
    String story = story(seed, service);
    service.simulator().replaceFaults(List.of());
    assertThat(service.simulator().items())
        .as(story)
        .extracting(Item::name)
        .containsExactly("a.bin");
    assertThat(Items.value(service, 0).body()).as(story).isEqualTo(file);
    assertThat(service.simulator().sessions())
        .as(story)
        .filteredOn(session -> session.state().equals("completed"))
        .extracting(SessionView::sha256)
        .containsOnly(Sha.of(file));
  }

  private void count(FaultPlan plan) {
    for (FaultPlan.Entry entry : plan.entries()) {
      struck.merge(entry.rule().fault().type(), entry.hits(), Integer::sum);
    }
  }

  private static Service service(Random random) {
    ExpectedRanges[] forms = ExpectedRanges.values();
    Habits habits =
        TodoHabits.live()
            .with(TodoSwitches.RANGE_FORM, forms[random.nextInt(forms.length)])
            .with(TodoSwitches.SLIDING_EXPIRY, random.nextBoolean())
            .with(TodoSwitches.EXPIRED_AS, random.nextBoolean() ? 404 : 410);
    boolean keeps = random.nextBoolean();
    return Service.with(
        keeps ? habits.with(TodoSwitches.PARTIAL_ACCEPT, TodoSwitches.Partial.ALL) : habits);
  }

  private static String story(long seed, Service service) {
    return service.simulator().journal().exchanges().stream()
        .map(Exchange::line)
        .collect(Collectors.joining("\n", "seed " + seed + "\n", "\n"));
  }
}
