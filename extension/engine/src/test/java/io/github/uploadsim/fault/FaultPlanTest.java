package io.github.uploadsim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

  private static final Fault DROP = new DropBeforeReading(Close.RESET);
  private static final Fault CUT_AT_10 = new CutRequest(10, Keep.NONE, Close.RESET);

  private final Scene put = Scenes.put();

  @Test
  void theFirstRuleThatIsMeantStrikes() {
    FaultPlan plan =
        plan(
            rule("a", Triggers.on(Operation.STATUS), 1),
            rule("b", Trigger.ALWAYS, 1),
            rule("c", Trigger.ALWAYS, 1));

    FaultPlan.Draw draw = plan.draw(put, 7);

    assertThat(draw.rule()).map(FaultRule::id).contains("b");
    assertThat(draw.after().entries()).extracting(FaultPlan.Entry::hits).containsExactly(0, 1, 0);
    assertThat(plan.entries()).extracting(FaultPlan.Entry::hits).containsOnly(0);
  }

  @Test
  void aUsedUpRuleLeavesTheNextItsTurn() {
    FaultPlan plan = plan(rule("a", Trigger.ALWAYS, 2), rule("b", Trigger.ALWAYS, 1));

    assertThat(struckInARow(plan, 5)).containsExactly("a", "a", "b", "", "");
  }

  @Test
  void alwaysHasNoEnd() {
    FaultPlan plan = plan(rule("a", Trigger.ALWAYS, FaultRule.ALWAYS));

    for (int exchange = 1; exchange <= 1500; exchange++) {
      plan = plan.draw(put, exchange).after();
    }

    FaultPlan.Entry entry = plan.entries().get(0);
    assertThat(entry.hits()).isEqualTo(1500);
    assertThat(entry.remaining()).isEqualTo(FaultRule.ALWAYS);
    assertThat(entry.struckAt()).hasSize(1000).startsWith(1L).endsWith(1000L);
  }

  @Test
  void aFaultThatCannotHappenIsMissedAndTheNextRuleStrikes() {
    FaultRule cut = new FaultRule("a", Trigger.ALWAYS, CUT_AT_10, 1, false);
    FaultPlan plan = FaultPlan.EMPTY.plus(List.of(cut, rule("b", Trigger.ALWAYS, 1)));

    FaultPlan.Draw draw = plan.draw(Scenes.body(OptionalLong.of(4)), 1);

    assertThat(draw.rule()).map(FaultRule::id).contains("b");
    FaultPlan.Entry missed = draw.after().entries().get(0);
    assertThat(missed.hits()).isZero();
    assertThat(missed.remaining()).isOne();
    assertThat(missed.missed()).contains("the body had 4 bytes, afterBytes is 10");
    assertThat(draw.after().draw(put, 2).rule()).contains(cut);
  }

  @Test
  void perFragmentEveryRepeatOfAStruckFragmentIsStruckToo() {
    FaultRule once = rule("a", Trigger.ALWAYS, 1).per(FaultRule.Per.FRAGMENT);
    FaultPlan plan = FaultPlan.EMPTY.plus(List.of(once));

    FaultPlan struck = plan.draw(put, 1).after();

    assertThat(struck.draw(put, 2).rule()).contains(once);
    assertThat(struck.draw(Scenes.last(), 3).rule()).isEmpty();
    assertThat(struck.entries().get(0).remaining()).isZero();
  }

  @Test
  void chanceOfNothingNeverStrikesAndIsNotUsedUp() {
    Trigger never = Trigger.ALWAYS.parts().chance(0).build();
    Trigger always = Trigger.ALWAYS.parts().chance(1).build();
    FaultPlan plan = plan(rule("a", never, 1), rule("b", always, 2));

    assertThat(struckInARow(plan, 3)).containsExactly("b", "b", "");
  }

  @Test
  void aStrikeCanBeTakenBack() {
    FaultPlan twice = plan(rule("a", Trigger.ALWAYS, 2), rule("b", Trigger.ALWAYS, 1));
    FaultPlan struck = twice.draw(put, 4).after().draw(put, 5).after();

    FaultPlan.Entry entry = struck.takeBack("a", 4, "too late").entries().get(0);

    assertThat(entry.hits()).isOne();
    assertThat(entry.remaining()).isOne();
    assertThat(entry.struckAt()).containsExactly(5L);
    assertThat(entry.missed()).contains("too late");
    assertThat(struck.entries().get(1)).isEqualTo(twice.entries().get(1));
  }

  @Test
  void takingBackARuleThatWasRemovedDoesNothing() {
    FaultPlan plan = plan(rule("a", Trigger.ALWAYS, 1));

    assertThat(plan.takeBack("gone", 1, "why")).isEqualTo(plan);
  }

  @Test
  void rulesAreAddedBehindAndRemovedById() {
    FaultPlan plan = plan(rule("a", Trigger.ALWAYS, 1)).plus(List.of(rule("b", Trigger.ALWAYS, 1)));

    assertThat(ids(plan)).containsExactly("a", "b");
    assertThat(ids(plan.without("a"))).containsExactly("b");
    assertThat(plan.without("c")).isEqualTo(plan);
  }

  @Test
  void anEmptyPlanDrawsNothing() {
    assertThat(FaultPlan.EMPTY.draw(put, 1))
        .isEqualTo(new FaultPlan.Draw(Optional.empty(), FaultPlan.EMPTY));
  }

  private List<String> struckInARow(FaultPlan first, int exchanges) {
    List<String> struck = new java.util.ArrayList<>();
    FaultPlan plan = first;
    for (int exchange = 1; exchange <= exchanges; exchange++) {
      FaultPlan.Draw draw = plan.draw(put, exchange);
      struck.add(draw.rule().map(FaultRule::id).orElse(""));
      plan = draw.after();
    }
    return struck;
  }

  private static List<String> ids(FaultPlan plan) {
    return plan.entries().stream().map(entry -> entry.rule().id()).toList();
  }

  private static FaultPlan plan(FaultRule... rules) {
    return FaultPlan.EMPTY.plus(List.of(rules));
  }

  private static FaultRule rule(String id, Trigger when, int times) {
    return new FaultRule("", when, DROP, times, false).named(id);
  }
}
