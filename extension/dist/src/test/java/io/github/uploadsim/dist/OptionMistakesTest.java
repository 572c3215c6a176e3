package io.github.uploadsim.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptionMistakesTest {

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("--todo.createStatuss=201", "did you mean --todo.createStatus?"),
        Arguments.of("--external-ulr=http://x", "did you mean --external-url?"),
        Arguments.of("--prot=0", "--prot: no such option, did you mean --port?"),
        Arguments.of("--bind-adress=127.0.0.1", "did you mean --bind-address?"),
        Arguments.of("--todo.createStatus=204", "must be 200|201, got '204'"),
        Arguments.of("--preset=lives", "no preset 'lives', did you mean 'live'?"),
        Arguments.of("--todo.lifetime", "--todo.lifetime: needs a value"),
        Arguments.of("--bind-address", "has no value"),
        Arguments.of("--port=1", "has no value, or two"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeEndsTheProcessWithWhatToWriteInstead(String option, String message) {
    List<String> said = Server.run("-jar", Jars.standalone().toString(), "--port", "0", option);

    assertThat(said).hasSize(2).last().isEqualTo("exit 2");
    assertThat(said.get(0)).startsWith("uploadsim: ").contains(message);
  }
}
