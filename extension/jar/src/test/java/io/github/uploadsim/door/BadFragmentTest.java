package io.github.uploadsim.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.UploadSimConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadFragmentTest {

  private static final byte[] FILE = Bytes.random(100_000);

  private static UploadSim sim;

  @BeforeAll
  static void start() {
    sim = UploadSim.start(UploadSimConfig.defaults().https());
  }

  @AfterAll
  static void stop() {
    sim.close();
  }

  @BeforeEach
  void startOver() {
    sim.reset();
  }

  private static String put(Client client, String session, String... headers) {
    return client.head("PUT", session + "/content", FILE.length, headers);
  }

  private static void assertUntouched(Client client, String session) {
    assertThat(client.nextStart(session)).isEqualTo("0");
    assertThat(sim.session("notes.txt").orElseThrow().received()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes 0-99999",
        "bytes 0-99999/*",
        "bytes */100000",
        "bytes=0-99999/100000",
        "bytes -1-99999/100000",
        "bytes 0--1/100000",
        "bytes 99999-0/100000",
        "octets 0-99999/100000",
        "bytes 0-99999/99999",
        "bytes 0-100000/100000",
        "bytes a-b/c",
        "0-99999/100000",
        "bytes",
        " ",
        "bytes 0-99999999999999999999/99999999999999999999999",
        "bytes 0x0-0xff/0x100",
        "bytes 0-99999/100000, bytes 0-99999/100000",
        "bytes ٠-٩/١٠"
      })
  void malformedRangeIsRefusedAndTheLineStaysUsable(String range) {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);

    try (Line line = client.line()) {
      line.send(put(client, session, "Content-Range: " + range)).send(FILE, 0, FILE.length);
      assertThat(line.answer().refusal()).isEqualTo("400 invalidRequest");
      assertUntouched(client, session);
      line.send(client.putHead(session, 0, FILE.length, FILE.length)).send(FILE, 0, FILE.length);
      assertThat(line.answer().status()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,99998,100000,400 invalidRequest",
    "0,99999,100001,400 invalidRequest",
    "1,100000,100001,400 invalidRequest",
    "900000000000000000,900000000000099999,900000000000100000,400 invalidRequest"
  })
  void rangeThatContradictsTheRestIsRefused(long first, long last, long total, String refusal) {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);

    try (Line line = client.line()) {
      String range = "Content-Range: bytes %d-%d/%d".formatted(first, last, total);
      line.send(put(client, session, range)).send(FILE, 0, FILE.length);
      assertThat(line.answer().refusal()).isEqualTo(refusal);
      assertThat(line.send(client.head("GET", session, 0)).answer().status()).isEqualTo(200);
    }
    assertUntouched(client, session);
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void bodyInChunksIsRefusedForItsUnknownLength(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);

    try (Line line = client.line()) {
      line.send(
          client.head(
              "PUT",
              session + "/content",
              -1,
              "Transfer-Encoding: chunked",
              "Content-Range: bytes 0-99999/100000"));
      line.send("186a0\r\n").send(FILE, 0, FILE.length).send("\r\n0\r\n\r\n");
      assertThat(line.answer().refusal()).isEqualTo("411 invalidRequest");
      assertThat(line.send(client.head("GET", session, 0)).answer().status()).isEqualTo(200);
    }
    assertUntouched(client, session);
  }

  @Test
  void fragmentWithoutAnyLengthIsRefused() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    String range = "Content-Range: bytes 0-99999/100000";

    try (Line line = client.line()) {
      line.send(client.head("PUT", session + "/content", -1, range));
      assertThat(line.answer().refusal()).isEqualTo("411 invalidRequest");
    }
    assertUntouched(client, session);
  }

  /** Sixty times a megabyte and more than the four that the service takes, sent to the end. */
  @ParameterizedTest
  @EnumSource(Scheme.class)
  void hugeFragmentIsRefusedAndTheClientCanReadWhy(Scheme scheme) {
    Client client = new Client(scheme.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    int huge = 60 << 20;
    byte[] megabyte = Bytes.random(1 << 20);

    try (Line line = client.line()) {
      line.send(client.putHead(session, 0, huge, huge));
      for (int i = 0; i < 60; i++) {
        line.send(megabyte, 0, megabyte.length);
      }
      assertThat(line.answer().refusal()).isEqualTo("413 RequestEntityTooLarge");
    }
    assertUntouched(client, session);
    assertThat(client.put(session, FILE, 0, FILE.length).status()).isEqualTo(201);
  }

  @Test
  void lengthThatIsNoNumberIsRefusedByTheServerItself() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);

    try (Line line = client.line()) {
      line.send(client.head("PUT", session + "/content", -1, "Content-Length: -5"));
      assertThat(line.answer().status()).isEqualTo(400);
    }
    assertUntouched(client, session);
  }

  @Test
  void namesOfHeadersMayBeWrittenInAnyCase() {
    Client client = new Client(Scheme.HTTP.origin(sim));
    String session = client.create("notes.txt", FILE.length);
    String authority = client.origin().substring("http://".length());
    String head =
        "PUT %s/content HTTP/1.1\r\nhOST: %s\r\nAUTHORIZATION: bEARER x\r\ncontent-LENGTH: 100000\r\n"
            .formatted(session, authority);

    try (Line line = client.line()) {
      line.send(head + "cONTENT-rANGE: BYTES 0-99999/100000\r\n\r\n").send(FILE, 0, FILE.length);
      assertThat(line.answer().status()).isEqualTo(201);
    }
  }
}
