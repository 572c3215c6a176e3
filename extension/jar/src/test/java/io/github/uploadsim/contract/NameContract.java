package io.github.uploadsim.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Bytes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of files, which users choose. */
interface NameContract extends Stage {

  List<String> NAMES =
      List.of(
          "flower.jpg",
          "blume äöü ß.pdf",
          "写真.png",
          "файл \u00a0 тест",
          "\ud83c\udf38\ud83d\udc69\u200d\ud83d\ude80.txt",
          "e\u0301 is not \u00e9",
          "\u202eevil.exe",
          "it's \"quoted\"",
          "50%2Foff%25 100% + &?#",
          "a:b=c;d,e@f$g!",
          "AAMk=",
          "(a)[b]{c}",
          "../../etc/passwd",
          "back\\slash\ttab",
          "'; DROP TABLE files; --",
          "<b>&amp;</b>",
          " . ",
          "x".repeat(255),
          "語".repeat(400));

  @Test
  default void namesSurviveTheRoundTrip() {
    List<String> names = NAMES.stream().filter(family()::takes).toList();
    assertThat(names).isNotEmpty();
    for (String name : names) {
      byte[] file = Bytes.random(100);
      Answer last = caller().put(caller().open(name, file.length), file, 0, file.length);

      assertThat(last.status()).as(name).isEqualTo(family().finalStatus());
      assertThat(held(name)).as(name).isEqualTo(Bytes.sha256(file));
      family()
          .download(last)
          .ifPresent(path -> assertThat(caller().get(path).body()).as(name).isEqualTo(file));
    }
    family()
        .listing()
        .ifPresent(path -> assertThat(listed()).containsExactlyInAnyOrderElementsOf(names));
    assertThat(adminNames()).containsExactlyInAnyOrderElementsOf(names);
  }

  private List<String> adminNames() {
    Answer sessions = caller().bodiless("GET", "/__admin/ext/uploadsim/sessions", false);
    List<Map<String, Object>> list = sessions.list("sessions");
    return list.stream().map(session -> String.valueOf(session.get("name"))).toList();
  }
}
