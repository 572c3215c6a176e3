package io.github.uploadsim.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a bad scenario learns of everything that is wrong, where, and what to write. */
class BadScenarioTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'when': {}, 'falt': {}}                              | falt                 | fault",
        "{'fault': {'type': 'loseReply'}, 'time': 2}            | time                 | times",
        "{'rule': [], 'rules': []}                              | rule                 | rules",
        "{'fault': {'type': 'cutRequets'}}                      | fault.type           | cutRequest",
        "{'fault': {'type': 'LOSEREPLY'}}                       | fault.type           | loseReply",
        "{'fault': {'type': 'loseReply', 'kepe': 1}}            | fault.kepe           | keep",
        "{'fault': {'type': 'loseReply', 'close': 'rset'}}      | fault.close          | reset",
        "{'fault': {'type': 'loseReply'}, 'when': {'nht': 1}}   | when.nht             | nth",
        "{'fault': {'type': 'loseReply'}, 'when': {'operation': 'post'}}|when.operation | put",
        "{'fault': {'type': 'loseReply'}, 'when': {'family': 'to-do'}}  |when.family    | todo",
      })
  void anUnknownNameIsAnsweredWithTheNearest(String json, String path, String nearest) {
    assertThat(Problems.in(json.replace('\'', '"')))
        .extracting(Problem::path, Problem::didYouMean)
        .contains(tuple(path, Optional.of(nearest)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'type': 5                                       | type       | must be a text",
        "'type': 'cutRequest'                            | afterBytes | is missing; it says the bytes of the request that are taken",
        "'type': 'cutResponse'                           | afterBytes | is missing; it says the bytes of the answer that are sent",
        "'type': 'respond'                               | status     | is missing; it says the HTTP status to answer",
        "'type': 'cutRequest', 'afterBytes': '5'         | afterBytes | must be a whole number",
        "'type': 'cutRequest', 'afterBytes': 1.5         | afterBytes | must be a whole number",
        "'type': 'cutRequest', 'afterBytes': -1          | afterBytes | must be a number of bytes from 0 up, got -1",
        "'type': 'cutRequest', 'afterBytes': 5, 'keep': 6 | keep      | 6 is more than afterBytes 5; the service cannot keep what it never took, use 5 or less or \"all\"",
        "'type': 'loseReply', 'keep': 'some'             | keep       | must be \"none\", \"all\" or a number of bytes from 0 up",
        "'type': 'loseReply', 'keep': ''                 | keep       | must be \"none\", \"all\" or a number of bytes from 0 up",
        "'type': 'loseReply', 'keep': -1                 | keep       | must be \"none\", \"all\" or a number of bytes from 0 up, got -1",
        "'type': 'loseReply', 'keep': true               | keep       | must be \"none\", \"all\" or a number of bytes from 0 up",
        "'type': 'loseReply', 'close': 1                 | close      | must be a text",
        "'type': 'expireSession', 'keep': 5              | keep       | a fault that ends the session takes \"none\" (before the request) or \"all\" (after it), got 5",
        "'type': 'throttle', 'status': 500               | status     | throttle takes 429, 503 or 509, got 500; for another status use respond",
        "'type': 'throttle', 'retryAfter': 'soon'        | retryAfter | must be a number of seconds, {\"date\": seconds} or \"absent\"",
        "'type': 'throttle', 'retryAfter': {'dat': 1}    | retryAfter | must be a number of seconds, {\"date\": seconds} or \"absent\"",
        "'type': 'respond', 'status': 99                 | status     | must be a final HTTP status from 200 to 599, got 99",
        "'type': 'respond', 'status': 5000000000         | status     | must be a number below 2147483648",
        "'type': 'respond', 'status': 500, 'code': 1     | code       | must be a text",
        "'type': 'respond', 'status': 500, 'headers': [] | headers    | must be an object",
        "'type': 'respond', 'status': 500, 'headers': {'A': 1} | headers.A | must be a text",
      })
  void aWrongMemberOfAFaultIsNamed(String members, String member, String message) {
    String json = "{\"rules\": [{\"fault\": {%s}}]}".formatted(members.replace('\'', '"'));

    assertThat(Problems.in(json))
        .extracting(Problem::path, Problem::message)
        .containsExactly(tuple("rules[0].fault." + member, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'nth': 0                             | nth          | counting starts at 1, got 0",
        "'everyNth': '2'                      | everyNth     | must be a whole number",
        "'fragment': 3000000000               | fragment     | must be a number below 2147483648",
        "'lastFragment': 'yes'                | lastFragment | must be true or false",
        "'offset': -5                         | offset       | the first byte of a file is 0, got -5",
        "'session': 0                         | session      | counting starts at 1, got 0",
        "'session': true                      | session      | must be a file name or the number of a session, from 1",
        "'operation': 'status', 'fragment': 1 | operation    | fragment, lastFragment and offset are about \"put\" only, got \"status\"",
      })
  void aWrongPartOfATriggerIsNamed(String parts, String part, String message) {
    String json =
        "{\"when\": {%s}, \"fault\": {\"type\": \"loseReply\"}}"
            .formatted(parts.replace('\'', '"'));

    assertThat(Problems.in(json))
        .extracting(Problem::path, Problem::message)
        .containsExactly(tuple("when." + part, message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                        | rules    | is missing; a scenario is",
        "{'rules': {}}                             | rules    | must be a list of rules",
        "{'rules': [5]}                            | rules[0] | must be an object",
        "{'rules': [null]}                         | rules[0] | must be an object",
        "{'rules': [{}]}                           | rules[0].fault | is missing; it says what goes wrong",
        "{'rules': [], 'name': 5}                  | name     | must be a text",
        "{'when': {}}                              | fault    | is missing; it says what goes wrong",
        "{'fault': 5}                              | fault    | must be an object",
        "{'fault': {}}                             | fault.type | is missing; must be one of cutRequest,",
        "{'fault': {'type': 'loseReply'}, 'when': 5} | when   | must be an object",
        "{'fault': {'type': 'loseReply'}, 'times': 0} | times | must be a number from 1 up or \"always\", got 0",
        "{'fault': {'type': 'loseReply'}, 'times': 'often'} | times | must be a number from 1 up or",
        "{'fault': {'type': 'loseReply'}, 'optional': 1} | optional | must be true or false",
      })
  void aScenarioOfAnotherShapeIsExplained(String json, String path, String message) {
    assertThat(Problems.in(json.replace('\'', '"')))
        .anySatisfy(
            problem -> {
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.message()).startsWith(message);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "nonsense", "{", "{}{}", "{\"rules\": []} x", "[1,"})
  void whatIsNoJsonIsCalledSo(String text) {
    assertThat(Problems.in(text))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("not JSON: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "\"x\"", "null"})
  void jsonThatIsNoObjectIsRefused(String text) {
    assertThat(Problems.in(text)).isNotEmpty();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    String json =
        """
        {"nam": "x", "rules": [
          {"when": {"fragmnt": 2, "nth": "1"}, "fault": {"type": "cutRequest", "keep": "bits"}},
          {"fault": {"type": "loseRepl"}, "times": "often"},
          {"fault": {"type": "loseReply"}}]}
        """;

    assertThat(Problems.in(json))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "nam",
            "rules[0].when.fragmnt",
            "rules[0].when.nth",
            "rules[0].fault.afterBytes",
            "rules[0].fault.keep",
            "rules[1].fault.type",
            "rules[1].times");
  }

  @Test
  void theMessageIsForPeopleAndTheMapForMachines() {
    String json = "{\"fault\": {\"type\": \"loseRepl\"}}";

    assertThatThrownBy(() -> ScenarioJson.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "bad fault scenario:\n  fault.type: no such fault: 'loseRepl', did you mean"
                + " 'loseReply'?");
    assertThat(Problems.in(json).get(0).toMap())
        .isEqualTo(
            Map.of(
                "path", "fault.type",
                "value", "loseRepl",
                "message", "no such fault: 'loseRepl'",
                "didYouMean", "loseReply"));
  }
}
