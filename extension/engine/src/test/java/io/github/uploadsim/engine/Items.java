package io.github.uploadsim.engine;

import io.github.uploadsim.item.Item;

/** Calls about finished files, which are numbered as they were finished. */
final class Items {

  private Items() {}

  static Answer list(Service service) {
    return service.call("GET", "/attachments", new byte[0]);
  }

  static Answer get(Service service, int index) {
    return service.call("GET", "/attachments/" + item(service, index).id(), new byte[0]);
  }

  static Answer value(Service service, int index) {
    String url = "/attachments/" + item(service, index).id() + "/$value";
    return service.call("GET", url, new byte[0]);
  }

  static Answer delete(Service service, String id) {
    return service.call("DELETE", "/attachments/" + id, new byte[0]);
  }

  static Item item(Service service, int index) {
    return service.simulator().items().get(index);
  }
}
