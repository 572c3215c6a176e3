package io.github.uploadsim.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Line;
import io.github.uploadsim.door.Scheme;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a session is opened; spec/clients, part 4, has the reasons. */
interface CreateContract extends Stage {

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void uploadUrlIsAbsoluteAndOnTheHostThatWasCalled(Scheme scheme) {
    Caller caller = caller(scheme);

    URI url = URI.create(caller.open("a.bin", 10));

    assertThat(url.getScheme() + "://" + url.getRawAuthority()).isEqualTo(caller.origin());
    assertThat(url.getRawPath().split("/", -1)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(url.getRawFragment()).isNull();
    assertThat(url.toString()).doesNotContainPattern("[{}|^`\\\\<>\" ]");
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void createTellsEverythingThatAClientNeeds(Scheme scheme) {
    Answer created = caller(scheme).create("a.bin", 10);

    assertThat(created.status()).isEqualTo(family().createStatus());
    assertThat(created.header("content-type")).isEqualTo("application/json");
    assertThat(created.json())
        .containsKeys("@odata.context", "uploadUrl", "expirationDateTime", "nextExpectedRanges");
    assertThat(String.valueOf(created.json().get("@odata.context")))
        .startsWith(caller(scheme).origin() + "/")
        .contains("$metadata#");
    assertThat(Caller.ranges(created)).isEqualTo(family().expectedAtFirst(10));
  }

  @Test
  default void expiryLiesAheadByTheLifetimeOfTheFamily() {
    sim().clock().freeze();
    Answer created = caller().create("a.bin", 10);

    Instant expiry = Instant.parse(String.valueOf(created.json().get("expirationDateTime")));

    Instant due = sim().clock().now().plus(family().lifetime());
    assertThat(expiry).isBetween(due.minusMillis(1), due);
  }

  /** As many as a birthday would need to find a short id twice. */
  @Test
  default void uploadUrlsAreNeverSharedAndCannotBeGuessed() {
    Set<String> urls = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      urls.add(caller().open("file" + i, 10));
    }
    assertThat(urls).hasSize(100);
    List<String> two = urls.stream().limit(2).toList();
    assertThat(two).allMatch(url -> url.matches(".*[A-Za-z0-9_-]{22,}.*"));
    assertThat(differing(two.get(0), two.get(1))).isGreaterThan(15);
  }

  private static long differing(String one, String other) {
    long same = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      same += one.charAt(i) == other.charAt(i) ? 1 : 0;
    }
    return one.length() - same;
  }

  @Test
  default void simulatorsShareNoSession() {
    String url = caller().open("a.bin", 10);
    try (UploadSim other = UploadSim.start(family().config())) {
      Caller neighbour = new Caller(family(), Scheme.HTTP.origin(other));
      String theirs = neighbour.open("a.bin", 10);

      assertThat(neighbour.status(url).status()).isIn(401, 404);
      assertThat(neighbour.cancel(url).status()).isIn(401, 404);
      assertThat(caller().status(theirs).status()).isIn(401, 404);
    }
    assertThat(caller().status(url).status()).isEqualTo(200);
  }

  @Test
  default void uploadUrlWithOneLetterChangedIsNoSession() {
    String url = caller().open("a.bin", 10);
    String id = sim().session("a.bin").orElseThrow().id();
    char last = id.charAt(id.length() / 2);
    String other = id.substring(0, id.length() / 2) + (last == 'x' ? 'y' : 'x');
    String changed = url.replace(id, other + id.substring(id.length() / 2 + 1));

    assertThat(changed).isNotEqualTo(url);
    assertThat(caller().status(changed).status()).isIn(401, 404);
    assertThat(caller().cancel(changed).status()).isIn(401, 404);
    assertThat(caller().status(url).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  default void requestIdsAreToldAndTheCallersIsEchoed(Scheme scheme) {
    String mine = "3b241101-e2bb-4255-8caf-4136c566a962";
    Caller caller = caller(scheme);

    Answer named = caller.create("a.bin", 10, "client-request-id: " + mine);
    Answer unnamed = caller.create("b.bin", 10);

    assertThat(named.header("client-request-id")).isEqualTo(mine);
    assertThat(named.header("request-id")).matches("[0-9a-f-]{36}").isNotEqualTo(mine);
    assertThat(unnamed.header("client-request-id")).matches("[0-9a-f-]{36}");
    assertThat(unnamed.header("request-id")).isNotEqualTo(named.header("request-id"));
  }

  @Test
  default void callsToTheUploadUrlHaveRequestIdsWhereTheHostIsGraphs() {
    String url = caller().open("a.bin", 10);
    String head =
        caller().head("GET", url, family().bearerOnUploadUrl(), 0, "client-request-id: me");

    try (Line line = caller().line()) {
      Answer status = line.send(head).answer();
      boolean told = status.header("request-id").matches("[0-9a-f-]{36}");
      assertThat(told).isEqualTo(family().requestIdOnUploadUrl());
      assertThat(status.header("client-request-id").equals("me")).isEqualTo(told);
    }
  }

  @Test
  default void createWithoutBearerIsRefused() {
    byte[] body = family().createBody("\"a.bin\"", 10).getBytes(UTF_8);
    String head = caller().head("POST", family().createPath("a.bin"), false, body.length);

    try (Line line = caller().line()) {
      Answer refused = line.send(head).send(body, 0, body.length).answer();
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.error()).containsKeys("code", "message");
    }
    assertThat(sim().sessions()).isEmpty();
  }

  @Test
  default void createWithABodyThatIsNoJsonIsRefused() {
    String head = caller().head("POST", family().createPath("a.bin"), true, 9);

    try (Line line = caller().line()) {
      Answer refused = line.send(head + "nonsense!").answer();
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.header("content-type")).isEqualTo("application/json");
      assertThat(refused.error()).containsKeys("code", "message");
    }
    assertThat(sim().sessions()).isEmpty();
  }
}
