package io.github.uploadsim.matrix;

import static io.github.uploadsim.matrix.DriveCalls.inner;
import static io.github.uploadsim.matrix.DriveCalls.sized;
import static io.github.uploadsim.matrix.DriveErrorRows.FILE;
import static io.github.uploadsim.matrix.DriveErrorSwitchesTest.message;
import static io.github.uploadsim.matrix.DriveErrorSwitchesTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.matrix.TodoCalls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the drive error matrix about a file's name and room, by their switches. */
class DriveErrorPlacesTest {

  private static final String OTHER = "/me/drive/root:/b.txt:";

  @ParameterizedTest
  @ValueSource(strings = {"fail", "replace", "rename"})
  void rowC21OneNameMayHaveOneSession(String behaviour) {
    String body = "{\"item\":{\"@microsoft.graph.conflictBehavior\":\"" + behaviour + "\"}}";
    try (UploadSim graph = with("drive.parallelSessions", "reject")) {
      DriveCalls drive = new DriveCalls(graph);
      String first = drive.open(FILE, body);
      Answer second = drive.create(FILE.replace("a.txt", "A.TXT"), body);
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.code()).isEqualTo("nameAlreadyExists");
      assertThat(message(second)).isEqualTo("An upload session already exists for this file");
      assertThat(drive.create(OTHER, body).status()).isEqualTo(200);
      drive.cancel(first);
      assertThat(drive.create(FILE, body).status()).isEqualTo(200);
    }
  }

  @Test
  void rowC21AnItemOfAnUnknownIdIsKnownByTheNameThatItIsGiven() {
    try (UploadSim graph = with("drive.parallelSessions", "reject")) {
      DriveCalls drive = new DriveCalls(graph);
      String body = "{\"item\":{\"name\":\"x.txt\"}}";
      assertThat(drive.create("/me/drive/items/01U", body).status()).isEqualTo(200);
      assertThat(drive.create("/me/drive/items/01U", body).status()).isEqualTo(409);
    }
  }

  @Test
  void rowC22TheOlderTextHasAnotherCode() {
    try (UploadSim graph = with("drive.conflictCode", "upload_name_conflict")) {
      Answer conflict = DriveSessionRows.second(new DriveCalls(graph));
      assertThat(conflict.status()).isEqualTo(409);
      assertThat(conflict.code()).isEqualTo("upload_name_conflict");
      assertThat(message(conflict)).contains("@microsoft.graph.sourceUrl");
    }
  }

  @Test
  void rowC23ANameMayBeFoundTakenByTheFirstFragment() {
    try (UploadSim graph = with("drive.conflictAt", "first")) {
      DriveCalls drive = new DriveCalls(graph);
      drive.upload(FILE);
      Answer first = drive.put(drive.open(FILE), 0, 4);
      assertThat(first.status()).isEqualTo(409);
      assertThat(first.code()).isEqualTo("nameAlreadyExists");
      assertThat(inner(first)).isEqualTo("itemAlreadyExists");
    }
  }

  @Test
  void rowC23ANameMayBeFoundTakenAtCreate() {
    try (UploadSim graph = with("drive.conflictAt", "create")) {
      DriveCalls drive = new DriveCalls(graph);
      drive.upload(FILE);
      Answer created = drive.create(FILE, "{}");
      assertThat(created.status()).isEqualTo(409);
      assertThat(created.code()).isEqualTo("nameAlreadyExists");
      assertThat(message(created)).isEqualTo("The specified item name already exists.");
      assertThat(created.json().at("/error/innerError/request-id").asText()).isNotEmpty();
    }
  }

  @Test
  void rowC27WhatDoesNotFitIsRefusedAtCreateIfItsSizeIsTold() {
    try (UploadSim graph = with("drive.quota", "15")) {
      DriveCalls drive = new DriveCalls(graph);
      assertThat(drive.create(FILE, sized(16)).status()).isEqualTo(507);
      assertThat(graph.sessions()).isEmpty();
      drive.putAll(drive.open(FILE, sized(10)));
      Answer refused = drive.create(OTHER, sized(10));
      assertThat(refused.status()).isEqualTo(507);
      assertThat(refused.code()).isEqualTo("quotaLimitReached");
      assertThat(drive.create(OTHER, sized(5)).status()).isEqualTo(200);
    }
  }

  @Test
  void rowC28WhatDoesNotFitIsKeptUntilThereIsRoom() {
    try (UploadSim graph = with("drive.quota", "15")) {
      DriveCalls drive = new DriveCalls(graph);
      drive.upload(FILE);
      String url = drive.open(OTHER);
      Answer full = drive.putAll(url);
      assertThat(full.status()).isEqualTo(507);
      assertThat(full.code()).isEqualTo("quotaLimitReached");
      assertThat(message(full)).isEqualTo("Insufficient Space Available");
      assertThat(drive.status(url).json().get("nextExpectedRanges").size()).isZero();
      assertThat(drive.commit(url).status()).as("there is no room yet").isEqualTo(507);
      assertThat(drive.plain().delete(FILE).status()).isEqualTo(204);
      Answer done = drive.commit(url);
      assertThat(done.status()).as(done.body()).isEqualTo(201);
      assertThat(drive.plain().get(OTHER.replaceFirst(":$", "") + ":/content").body())
          .isEqualTo("0123456789");
    }
  }

  @Test
  void rowC35TheBoundOfAFileMayBeAnother() {
    try (UploadSim graph = with("drive.maxSize", "9")) {
      DriveCalls drive = new DriveCalls(graph);
      assertThat(drive.create(FILE, sized(10)).status()).isEqualTo(400);
      assertThat(drive.create(FILE, sized(9)).status()).isEqualTo(200);
      Answer first = drive.put(drive.open(FILE), 0, 4);
      assertThat(first.status()).isEqualTo(400);
      assertThat(inner(first)).isEqualTo("maxFileSizeExceeded");
    }
  }
}
