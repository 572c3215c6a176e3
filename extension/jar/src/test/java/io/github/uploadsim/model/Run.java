package io.github.uploadsim.model;

import io.github.uploadsim.Faults;
import io.github.uploadsim.UploadSim;
import io.github.uploadsim.When;
import io.github.uploadsim.contract.Caller;
import io.github.uploadsim.contract.Family;
import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Bytes;
import io.github.uploadsim.door.Line;
import io.github.uploadsim.door.Scheme;
import io.github.uploadsim.engine.SessionView;
import io.github.uploadsim.fault.Close;
import io.github.uploadsim.fault.CutRequest;
import io.github.uploadsim.fault.Fault;
import io.github.uploadsim.fault.Keep;
import io.github.uploadsim.fault.LoseReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One sequence, taken by the service and by the model at once; the first difference ends it. */
final class Run {

  static final int MAX_FRAGMENT = 40;

  private final UploadSim sim;
  private final Family family;
  private final Caller caller;
  private final Model model;
  private final Fragments fragments;
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, Put> lastPuts = new HashMap<>();
  private final List<String> story = new ArrayList<>();

  Run(Family family, UploadSim sim) {
    this.sim = sim;
    this.family = family;
    this.caller = new Caller(family, Scheme.HTTP.origin(sim));
    sim.reset();
    sim.clock().freeze();
    this.model = new Model(family, MAX_FRAGMENT, sim.clock().now());
    this.fragments = new Fragments(MAX_FRAGMENT, family.inOrder());
  }

  void take(List<Step> steps) {
    create(99);
    steps.forEach(this::take);
    model.uploads.forEach(this::compareWithin);
  }

  private void take(Step step) {
    Modelled upload = model.uploads.get(step.who() % model.uploads.size());
    switch (step.kind()) {
      case CREATE -> create(1 + step.much() % 120);
      case STATUS ->
          compare(
              "status of " + upload.name,
              Told.by(caller.status(url(upload))),
              model.status(upload));
      case CANCEL -> end(upload, Ending.CANCEL);
      case COMMIT -> end(upload, Ending.COMMIT);
      case LIST -> list();
      case ADVANCE -> advance(family.lifetime().multipliedBy(1 + step.much() % 5).dividedBy(4));
      case LOST_REPLY -> lostReply(upload, step);
      case CUT -> cut(upload, step);
      case LOST_CANCEL -> lost(upload, Ending.CANCEL, step.much() % 2 == 0);
      case LOST_COMMIT -> lost(upload, Ending.COMMIT, step.much() % 2 == 0);
      case EXPIRE -> ended(upload, Faults.expireSession(), "expired");
      case FORGET -> ended(upload, Faults.forgetSession(), "lost");
      case REPEAT -> put(upload, lastPuts.getOrDefault(upload.name, fragments.of(step, upload)));
      default -> put(upload, fragments.of(step, upload));
    }
  }

  private void create(int size) {
    String name = "file" + (model.uploads.size() + 1);
    Answer created = caller.create(name, size);
    compare(
        "create %s of %d bytes".formatted(name, size), Told.by(created), model.create(name, size));
    urls.put(name, Caller.uploadUrl(created));
  }

  private void put(Modelled upload, Put put) {
    byte[] body = body(upload, put);
    String due = model.put(upload, put);
    compare(upload.name + ": " + put, Told.by(send(upload, put, body)), due);
    lastPuts.put(upload.name, put);
  }

  private void lostReply(Modelled upload, Step step) {
    Put put = fragments.of(step, upload);
    int kept = step.more() % (put.length() + 1);
    struck(upload, put, new LoseReply(Keep.bytes(kept), Close.RESET), kept);
  }

  private void cut(Modelled upload, Step step) {
    Put put = fragments.of(step, upload);
    int after = step.more() % (put.length() + 1);
    int kept = step.who() % (after + 1);
    struck(upload, put, new CutRequest(after, Keep.bytes(kept), Close.RESET), kept);
  }

  private void struck(Modelled upload, Put put, Fault fault, int kept) {
    byte[] body = body(upload, put);
    model.put(upload, put, kept);
    sim.inject(fault, When.onPut());
    compare(
        upload.name + ": " + put + ", " + fault,
        Told.by(send(upload, put, body)),
        Model.GONE_SILENT);
  }

  private void end(Modelled upload, Ending ending) {
    String due = ending.due(model, upload);
    compare(ending + " of " + upload.name, Told.by(ending.ask(caller, url(upload))), due);
  }

  private void lost(Modelled upload, Ending ending, boolean done) {
    sim.inject(new LoseReply(done ? Keep.ALL : Keep.NONE, Close.RESET), ending.when());
    if (done) {
      ending.due(model, upload);
    }
    String how = done ? ", done and its reply lost" : ", lost";
    Answer answer = ending.ask(caller, url(upload));
    compare(ending + " of " + upload.name + how, Told.by(answer), Model.GONE_SILENT);
  }

  private void ended(Modelled upload, Fault fault, String how) {
    sim.inject(fault, When.onStatus());
    model.end(upload, how);
    Answer answer = caller.status(url(upload));
    compare("status of " + upload.name + ", " + how, Told.by(answer), model.status(upload));
  }

  private Answer send(Modelled upload, Put put, byte[] body) {
    String[] range = put.ranged() ? new String[] {"Content-Range: " + put.range()} : new String[0];
    String head = caller.putHead(url(upload), body.length, range);
    try (Line line = caller.line()) {
      return line.send(head).send(body, 0, body.length).answer();
    }
  }

  /** The file's bytes in a right fragment; others in a wrong one, so that taking it shows. */
  private byte[] body(Modelled upload, Put put) {
    return upload.bytes(put, model.slip(upload, put).isPresent() ? 0xff : 0);
  }

  private String url(Modelled upload) {
    return Objects.requireNonNull(urls.get(upload.name));
  }

  private void list() {
    family.listing().map(caller::get).ifPresent(this::list);
  }

  private void list(Answer answer) {
    List<String> names = answer.list("value").stream().map(this::name).sorted().toList();
    compare("list", answer.status() + " " + names, model.list());
  }

  private String name(Map<String, Object> file) {
    return String.valueOf(file.get(family.nameMember()));
  }

  private void advance(Duration step) {
    sim.clock().advance(step);
    model.advanceTo(sim.clock().now());
    story.add("advance " + step);
  }

  /** What the service holds, seen from behind: the state, and every byte. */
  private void compareWithin(Modelled upload) {
    model.settle(upload);
    SessionView seen = sim.session(upload.name).orElseThrow();
    String within = upload.name + " within";
    compare(
        within,
        seen.state() + ", " + seen.received() + " bytes",
        upload.state + ", " + upload.received.cardinality() + " bytes");
    if (upload.state.equals("open") || upload.state.equals("completed")) {
      byte[] held = sim.content(seen);
      byte[] due = Bytes.prefix(upload.source, upload.next());
      compare(within + ", SHA-256", Bytes.sha256(held), Bytes.sha256(due));
    }
  }

  private void compare(String what, String told, String due) {
    story.add(what + " -> " + told);
    if (!told.equals(due)) {
      String all = String.join("\n  ", story);
      throw new AssertionError(
          "the %s family and its model part:\n  %s\n  the model says %s\n"
              .formatted(family, all, due));
    }
  }
}
