package io.github.uploadsim.wiremock;

import static com.github.tomakehurst.wiremock.http.RequestMethod.DELETE;
import static com.github.tomakehurst.wiremock.http.RequestMethod.GET;
import static com.github.tomakehurst.wiremock.http.RequestMethod.POST;
import static com.github.tomakehurst.wiremock.http.RequestMethod.PUT;

import com.github.tomakehurst.wiremock.admin.AdminTask;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.uploadsim.dialect.UrlTemplate;
import io.github.uploadsim.family.Families;
import java.util.LinkedHashMap;
import java.util.Map;

/** The admin routes below {@code /__admin/ext/uploadsim/}. */
final class AdminRoutes implements AdminApiExtension {

  private static final String BASE = "/ext/uploadsim/";

  private final Mounting mounting;
  private final SessionRoutes sessions;
  private final FaultRoutes faults;
  private final ClockRoutes clock;
  private final FidelityRoutes fidelity;

  AdminRoutes(Mounting mounting, Families families) {
    this.mounting = mounting;
    this.sessions = new SessionRoutes(mounting.simulator());
    this.faults = new FaultRoutes(mounting);
    this.clock = new ClockRoutes(mounting.simulator());
    this.fidelity = new FidelityRoutes(families);
  }

  @Override
  public String getName() {
    return "uploadsim-admin";
  }

  /**
   * Each route has a lambda of its own, for WireMock tells the templates of routes apart by the
   * class of their task.
   */
  @Override
  public void contributeAdminApiRoutes(Router router) {
    add(router, GET, "health", (a, e, p) -> health());
    add(router, POST, "reset", (a, e, p) -> reset());
    add(router, GET, "sessions", (a, e, p) -> sessions.list());
    add(router, DELETE, "sessions", (a, e, p) -> sessions.forgetAll());
    add(router, GET, "sessions/{id}/content", (a, e, p) -> sessions.content(id(p)));
    add(router, GET, "sessions/{id}", (a, e, p) -> sessions.get(id(p)));
    add(router, DELETE, "sessions/{id}", (a, e, p) -> sessions.forget(id(p)));
    add(router, GET, "exchanges", (a, e, p) -> sessions.exchanges());
    add(router, GET, "faults", (a, e, p) -> faults.list());
    add(router, POST, "faults", (a, e, p) -> faults.add(e.getRequest().getBodyAsString()));
    add(router, PUT, "faults", (a, e, p) -> faults.replace(e.getRequest().getBodyAsString()));
    add(router, DELETE, "faults", (a, e, p) -> faults.removeAll());
    add(router, DELETE, "faults/{id}", (a, e, p) -> faults.remove(id(p)));
    add(router, GET, "ca.pem", (a, e, p) -> certificate());
    add(router, GET, "clock", (a, e, p) -> clock.tell());
    add(
        router,
        GET,
        "fidelity",
        (a, e, p) -> fidelity.tell(e.getRequest().queryParameter("family")));
    add(router, POST, "clock", (a, e, p) -> clock.set(e.getRequest().getBodyAsString()));
  }

  private static String id(PathParams parameters) {
    String id = parameters.getOrDefault("id", "");
    return UrlTemplate.decode(id).orElse(id);
  }

  private static void add(Router router, RequestMethod method, String path, AdminTask task) {
    router.add(method, BASE + path, task);
  }

  private ResponseDefinition health() {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "healthy");
    health.put("simulator", mounting.id());
    health.put("transport", mounting.hasTransport());
    return AdminAnswer.json(200, health);
  }

  private ResponseDefinition certificate() {
    return Certificates.of(mounting.options())
        .map(trust -> AdminAnswer.pem(trust.pem()))
        .orElseGet(
            () ->
                AdminAnswer.notFound(
                    "certificate", "ca.pem", Certificates.cure(mounting.options())));
  }

  private ResponseDefinition reset() {
    mounting.simulator().reset();
    return AdminAnswer.empty(204);
  }
}
