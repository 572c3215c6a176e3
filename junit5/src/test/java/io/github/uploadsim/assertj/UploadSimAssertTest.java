package io.github.uploadsim.assertj;

import static io.github.uploadsim.Faults.loseReply;
import static io.github.uploadsim.Faults.throttle;
import static io.github.uploadsim.When.onCreate;
import static io.github.uploadsim.When.onFragment;
import static io.github.uploadsim.assertj.UploadSimAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.client.TodoClient;
import io.github.uploadsim.junit5.UploadSimExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UploadSimExtension.class)
class UploadSimAssertTest {

  private static ThrowableAssertAlternative<AssertionError> assertFails(ThrowingCallable claim) {
    return assertThatExceptionOfType(AssertionError.class).isThrownBy(claim);
  }

  @Test
  void anUploadThatNeverEndedShowsWhatIsMissing(UploadSim graph) throws Exception {
    TodoClient client = new TodoClient(graph.baseUrl());
    byte[] content = TodoClient.bytes(2500);
    client.put(client.open("flower.jpg", content.length), 0, content);

    assertFails(() -> assertThat(graph).uploaded("flower.jpg"))
        .withMessageContaining(
            "expected flower.jpg to be uploaded, but its session is open with 1000 of 2500 bytes;"
                + " missing: 1000-2499")
        .withMessageContaining("2 exchanges so far:")
        .withMessageContaining("#2 put bytes 0-999/2500");
  }

  @Test
  void aFileNobodySentShowsWhatWasSent(UploadSim graph) {
    assertFails(() -> assertThat(graph).uploaded("flower.jpg"))
        .withMessageContaining("expected flower.jpg to be uploaded, but no session was opened");
    assertFails(() -> assertThat(graph).received("flower.jpg"))
        .withMessageContaining("expected a session for flower.jpg, but no session was opened");

    new TodoClient(graph.baseUrl()).open("100%.jpg", 1);

    assertFails(() -> assertThat(graph).received("flower.jpg"))
        .withMessageContaining("but there were sessions for 100%.jpg");
    assertThat(graph).received("100%.jpg").withSize(1);
  }

  @Test
  void theLatestCompletedUploadCounts(UploadSim graph) {
    TodoClient client = new TodoClient(graph.baseUrl());
    client.attach("f", TodoClient.bytes(1500));
    client.attach("f", TodoClient.bytes(700));
    client.open("f", 9);

    assertThat(graph).uploaded("f").withContent(TodoClient.bytes(700)).inSessions(3);
    assertThat(graph).received("f").withSize(9).inState("open");
  }

  @Test
  void sessionsAreCountedByWhatBecameOfThem(UploadSim graph) {
    assertThat(graph).hasNoSession().hasNoOpenSession().hasExchanges(0);

    new TodoClient(graph.baseUrl()).open("f", 1);

    assertFails(() -> assertThat(graph).hasNoSession())
        .withMessageContaining("expected no session, but there were sessions for f");
    assertFails(() -> assertThat(graph).hasNoOpenSession())
        .withMessageContaining(
            "expected no session to be left open, but there were sessions for f");
    assertFails(() -> assertThat(graph).hasExchanges(2))
        .withMessageContaining("expected 2 exchanges, but there were 1");

    graph.clock().advance(Duration.ofDays(30));

    assertThat(graph).hasNoOpenSession().hasExchanges(1);
    assertThat(graph).received("f").inState("expired");
  }

  @Test
  void aRetryByTheLibraryItselfIsFound(UploadSim graph) throws Exception {
    graph.inject(loseReply(), onFragment(1));
    TodoClient client = new TodoClient(graph.baseUrl());
    byte[] content = TodoClient.bytes(1500);
    URI session = client.open("f", content.length);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.put(session, 0, content));
    assertThat(graph).noHiddenTransportRetry();

    client.put(session, 0, content);

    assertFails(() -> assertThat(graph).noHiddenTransportRetry())
        .withMessageContaining("expected no retry by the HTTP library itself, but these were: #3")
        .withMessageContaining("repeat of #2 on a new connection");
  }

  @Test
  void aStatusCallInBetweenMakesItTheClientsOwnRetry(UploadSim graph) {
    graph.inject(loseReply(), onFragment(1));

    new TodoClient(graph.baseUrl()).attach("f", TodoClient.bytes(1500));

    assertThat(graph).noHiddenTransportRetry().uploaded("f").afterFaults(1);
  }

  @Test
  void aFaultBeforeThereIsASessionCountsIfThereIsOneFileOnly(UploadSim graph) throws Exception {
    graph.inject(throttle(), onCreate());
    TodoClient client = new TodoClient(graph.baseUrl());
    HttpRequest create =
        HttpRequest.newBuilder(
                URI.create(
                    graph.baseUrl() + "/me/todo/lists/l/tasks/t/attachments/createUploadSession"))
            .header("Authorization", "Bearer " + TodoClient.TOKEN)
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    int status = HttpClient.newHttpClient().send(create, BodyHandlers.discarding()).statusCode();
    assertThat(status).isEqualTo(429);

    client.attach("f", TodoClient.bytes(10));
    assertThat(graph).uploaded("f").afterFaults(1);

    client.attach("g", TodoClient.bytes(10));
    assertThat(graph).uploaded("g").afterFaults(0);
  }

  @Test
  void descriptionsAreKept(UploadSim graph) {
    assertFails(() -> assertThat(graph).as("after the storm").hasExchanges(1))
        .withMessageStartingWith("[after the storm] ");
    new TodoClient(graph.baseUrl()).open("f", 1);
    assertFails(() -> assertThat(graph).as("after the storm").received("f").withSize(2))
        .withMessageStartingWith("[after the storm f] ");
  }
}
