package io.github.uploadsim.contract;

import io.github.uploadsim.UploadSim;
import io.github.uploadsim.door.Answer;
import io.github.uploadsim.door.Bytes;
import io.github.uploadsim.door.Scheme;
import java.util.List;
import java.util.Map;

/** What the parts of the contract stand on: a family and a running simulator. */
interface Stage {

  /** The family that is held to the contract. */
  Family family();

  /** A simulator that serves it over http and https. */
  UploadSim sim();

  default Caller caller() {
    return caller(Scheme.HTTP);
  }

  default Caller caller(Scheme scheme) {
    return new Caller(family(), scheme.origin(sim()));
  }

  /** Sends a file in fragments of this length, which may leave a shorter last one. */
  default Answer upload(Caller caller, String uploadUrl, byte[] file, int fragment) {
    Answer last = Answer.NONE;
    for (int start = 0; start < file.length; start += fragment) {
      last = caller.put(uploadUrl, file, start, Math.min(fragment, file.length - start));
    }
    return last;
  }

  /** SHA-256 of what the admin API says the session holds. */
  default String held(String fileName) {
    String id = sim().session(fileName).orElseThrow().id();
    String path = "/__admin/ext/uploadsim/sessions/" + id + "/content";
    return Bytes.sha256(caller().bodiless("GET", path, false).body());
  }

  /** The names in the family's list of finished files. */
  default List<String> listed() {
    List<Map<String, Object>> files = caller().get(family().listing().orElseThrow()).list("value");
    return files.stream().map(file -> String.valueOf(file.get(family().nameMember()))).toList();
  }
}
