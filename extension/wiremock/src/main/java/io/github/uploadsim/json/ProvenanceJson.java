package io.github.uploadsim.json;

import io.github.uploadsim.dialect.Behaviour;
import io.github.uploadsim.dialect.Claim;
import io.github.uploadsim.dialect.Habits;
import io.github.uploadsim.dialect.Provenance;
import io.github.uploadsim.dialect.Switch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A family's behaviours, where they come from and what is in force, as the admin route shows. */
public final class ProvenanceJson {

  private ProvenanceJson() {}

  /** A family in its habits; a name is given if they are a preset's. */
  public static Map<String, Object> write(
      Habits habits, Optional<String> preset, Provenance provenance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("family", habits.family());
    preset.ifPresent(name -> json.put("preset", name));
    json.put(
        "behaviours",
        provenance.behaviours().stream().map(one -> write(habits.family(), one)).toList());
    json.put(
        "switches",
        habits.switches().stream().map(which -> write(habits, which, provenance)).toList());
    return json;
  }

  private static Map<String, Object> write(String family, Behaviour behaviour) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", behaviour.id());
    json.put("when", behaviour.when());
    json.put("answer", behaviour.answer());
    json.put("confidence", behaviour.confidence().name());
    json.put("source", behaviour.source());
    behaviour.decidedBy().ifPresent(name -> json.put("switch", family + "." + name));
    return json;
  }

  private static <T> Map<String, Object> write(
      Habits habits, Switch<T> which, Provenance provenance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", habits.family() + "." + which.name());
    json.put("about", which.about());
    json.put("values", which.values());
    json.put("default", which.write(which.byDefault()));
    json.put("value", habits.written(which));
    json.put("readings", provenance.claims(which).stream().map(ProvenanceJson::write).toList());
    return json;
  }

  private static Map<String, Object> write(Claim claim) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("reading", claim.says());
    json.put("source", claim.source());
    json.put("confidence", claim.confidence().name());
    return json;
  }
}
