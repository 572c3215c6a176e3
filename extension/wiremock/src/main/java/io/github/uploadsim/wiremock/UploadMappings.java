package io.github.uploadsim.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Endpoint;
import io.github.uploadsim.engine.Simulator;
import io.github.uploadsim.fault.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Our endpoints as ordinary stub mappings. Their priority lets a user's stub (5) win and {@code
 * --proxy-all} (10) lose.
 */
final class UploadMappings implements MappingsLoaderExtension {

  private static final int PRIORITY = 7;

  /** WireMock tries the latest mapping first, and most requests bring fragments. */
  private static final Comparator<Named> LAST_TO_BE_TRIED_FIRST =
      Comparator.comparing(Named::bringsFragments);

  private final Simulator simulator;

  UploadMappings(Simulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String getName() {
    return "uploadsim-mappings";
  }

  @Override
  public void loadMappingsInto(StubMappings mappings) {
    List<Named> all = new ArrayList<>();
    for (Dialect dialect : simulator.dialects()) {
      for (Endpoint endpoint : dialect.endpoints()) {
        all.add(new Named(dialect.family() + "-" + endpoint.name(), endpoint));
      }
    }
    Collections.reverse(all);
    all.sort(LAST_TO_BE_TRIED_FIRST);
    all.forEach(named -> add(mappings, mapping(named.name(), named.endpoint())));
  }

  private record Named(String name, Endpoint endpoint) {
    boolean bringsFragments() {
      return endpoint.operation() == Operation.PUT;
    }
  }

  private static StubMapping mapping(String name, Endpoint endpoint) {
    String full = "uploadsim " + name;
    return request(endpoint.method(), urlPathMatching(endpoint.url().regex()))
        .withId(UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8)))
        .withName(full)
        .atPriority(PRIORITY)
        .withMetadata(Map.of("provided-by", "uploadsim"))
        .willReturn(aResponse().withTransformers(UploadTransformer.NAME))
        .build();
  }

  /** By reflection, for the method's return type differs between WireMock 3 and 4. */
  private static void add(StubMappings mappings, StubMapping mapping) {
    if (mappings.get(mapping.getId()).isPresent()) {
      return;
    }
    try {
      StubMappings.class.getMethod("addMapping", StubMapping.class).invoke(mappings, mapping);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this WireMock takes no stub mappings", e);
    }
  }
}
