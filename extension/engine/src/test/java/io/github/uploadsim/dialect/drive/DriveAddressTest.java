package io.github.uploadsim.dialect.drive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.uploadsim.dialect.UrlTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which the model writes an item (driveItem createUploadSession, CSDL bindings). */
class DriveAddressTest {

  private static final List<String> DRIVES =
      List.of(
          "me/drive",
          "users/u/drive",
          "groups/g/drive",
          "sites/s/drive",
          "sites/contoso.sharepoint.com:/sites/a:/drive",
          "storage/fileStorage/containers/c/drive",
          "drives/b!d",
          "me/drives/other",
          "drive");

  @Test
  void everyDriveTakesEveryFormOfAnItem() {
    for (String drive : DRIVES) {
      assertThat(path(drive + "/root")).as(drive).isEqualTo("root");
      assertThat(path(drive + "/root:/a/b.txt:")).as(drive).isEqualTo("root a b.txt");
      assertThat(path(drive + "/items/01X")).as(drive).isEqualTo("01X");
      assertThat(path(drive + "/items/01X:/b.txt:")).as(drive).isEqualTo("01X b.txt");
      assertThat(path(drive + "/items/root:/b.txt:")).as(drive).isEqualTo("root b.txt");
      assertThat(path(drive + "/special/approot:/b.txt:"))
          .as(drive)
          .isEqualTo("root Apps uploadsim b.txt");
      assertThat(path(drive)).as(drive).isEqualTo("root");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "me/drive/root%3A%2Fa%2Fb.txt%3A, root:a:b.txt",
    "me/drive/items/root%3A%2Fb.txt%3A, root:b.txt",
    "me/drive/items/01X%3a%2fb.txt%3a, 01X:b.txt",
    "me/drive/items/E1F%21123%3A%2Fb.txt%3A, E1F!123:b.txt",
    "sites/h:/sites/a:/drive/root%3A%2Fb.txt%3A, root:b.txt",
    "me/drive/special/documents%3A%2Fb.txt%3A, root:Documents:b.txt",
    "me/drive/root%3A%2Fa%252520b%3A, root:a%2520b",
    "me/drive/root%3A%2F100%25.txt%3A, root:100%.txt",
    "me/drive/root%3A, root",
  })
  void aPathThatCameAsOneSegmentIsTheSame(String where, String names) {
    assertThat(DriveUrls.ENDPOINTS.get(0).url().match("/v1.0/" + where + "/createUploadSession"))
        .isPresent();
    assertThat(path(where)).isEqualTo(names.replace(":", " "));
  }

  @ParameterizedTest
  @CsvSource({
    "root:/%C3%BCber/%E5%9B%BE.txt:, root|\u00fcber|\u56fe.txt",
    "root:/a%20b.txt:, root|a b.txt",
    "root:/a%2Fb.txt:, root|a|b.txt",
    "root:/it's.txt:, root|it's.txt",
    "root:/it%27s.txt:, root|it's.txt",
    "root:/a+b=c&d.txt:, root|a+b=c&d.txt",
    "root:/a%3Db%3Ac.txt:, root|a=b:c.txt",
    "root:/100%25.txt:, root|100%.txt",
    "root:/a%2520b.txt:, root|a%20b.txt",
    "root:/bad%zz.txt:, root|bad%zz.txt",
    "root:/drive/root/x.txt:, root|drive|root|x.txt",
    "root:/root%3Ax, root|root:x",
    "root:/a/b.txt, root|a|b.txt",
    "root:/, root",
    "items/01X%3D%3D, 01X==",
    "items/E1F!123, E1F!123",
    "items/ROOT:/b.txt:, root|b.txt",
  })
  void namesAreDecodedOnce(String item, String names) {
    assertThat(path("me/drive/" + item)).isEqualTo(names.replace("|", " "));
  }

  @ParameterizedTest
  @CsvSource({
    "users/6F9A2A92-8527-4D64-837E-B5312852F36D/drive, me/drive",
    "users/a%40b/drive, users/a@b/drive",
    "Users/A/Drive, users/a/drive",
    "drive, me/drive",
    "me/drives/b%21d, drives/b!d",
    "users/u/drives/b!d, drives/b!d",
  })
  void theSameDriveMayBeWrittenInManyWays(String one, String other) {
    assertThat(DriveAddress.of(one + "/root").drive())
        .isEqualTo(DriveAddress.of(other + "/root").drive())
        .isEqualTo(DriveAddress.of(one + "/items/x:/n:").drive())
        .isEqualTo(DriveAddress.of(one).drive());
  }

  @Test
  void otherDrivesAreOthers() {
    assertThat(DRIVES.subList(0, DRIVES.size() - 1))
        .extracting(drive -> DriveAddress.of(drive + "/root").drive())
        .doesNotHaveDuplicates();
    assertThat(DriveAddress.of("me/drive").drive()).matches("b![0-9a-f]{32}");
    assertThat(DriveAddress.of("drives/b!d/root").drive()).isEqualTo("b!d");
  }

  @ParameterizedTest
  @CsvSource({
    "shares/u!abc/driveItem, shares/u!abc/root, ITEM",
    "shares/u!abc/root:/a/b.txt:, shares/u!abc/driveItem, ITEM a b.txt",
    "shares/u!abc/items/01X, shares/u!abc/driveItem, 01X",
    "shares/u!abc/items/01X:/b.txt:, shares/u!abc/root, 01X b.txt",
    "teams/t/channels/19:x@thread.tacv2/filesFolder:/b.txt:,"
        + " teams/t/channels/19%3Ax%40thread.tacv2/filesFolder, root b.txt",
    "sites/s/lists/l/items/7/driveItem:/b.txt:, sites/s/lists/l/items/7/driveItem, ITEM b.txt",
  })
  void aShareAChannelOrAListItemIsADriveOfItsOwn(String where, String same, String names) {
    assertThat(path(where).replaceFirst("^01[0-9A-F]{32}", "ITEM")).isEqualTo(names);
    assertThat(DriveAddress.of(where).drive()).isEqualTo(DriveAddress.of(same).drive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"me/drive/root:/b.txt", "me/drive/root:/b.txt:"})
  void theSecondColonMayBeMissingAtTheEnd(String where) {
    UrlTemplate open =
        DriveUrls.ENDPOINTS.stream()
            .filter(endpoint -> endpoint.name().equals("get"))
            .findFirst()
            .orElseThrow()
            .url();
    assertThat(open.match("/beta/" + where)).isPresent();
    assertThat(path(where)).isEqualTo("root b.txt");
  }

  /** Where the path starts, and the names below. */
  private static String path(String where) {
    DriveAddress address = DriveAddress.of(where);
    return (address.id() + " " + String.join(" ", address.path())).trim();
  }
}
