package io.github.uploadsim.wiremock;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.github.uploadsim.dialect.Dialect;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.family.Families;
import io.github.uploadsim.json.ProvenanceJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each behaviour comes from, and which reading is in force, over the admin routes. */
final class FidelityRoutes {

  private final Families families;

  FidelityRoutes(Families families) {
    this.families = families;
  }

  /** All families, or the one that is asked for. */
  ResponseDefinition tell(QueryParameter family) {
    if (!family.isPresent()) {
      return tell(families.dialects());
    }
    List<Dialect> wanted =
        families.dialects().stream()
            .filter(dialect -> dialect.family().equals(family.firstValue()))
            .toList();
    return wanted.isEmpty()
        ? AdminAnswer.noFamily(family.firstValue(), List.copyOf(families.habits().keySet()))
        : tell(wanted);
  }

  private ResponseDefinition tell(List<Dialect> dialects) {
    return AdminAnswer.json(200, Map.of("families", dialects.stream().map(this::write).toList()));
  }

  private Map<String, Object> write(Dialect dialect) {
    Habits habits = Optional.ofNullable(families.habits().get(dialect.family())).orElseThrow();
    return ProvenanceJson.write(habits, families.presetOf(dialect.family()), dialect.provenance());
  }
}
