package io.github.uploadsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickXorTest {

  private static final int BITS = 160;

  @ParameterizedTest
  @CsvSource({
    "'', AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    "Sg==, SgAAAAAAAAAAAAAAAQAAAAAAAAA=",
    "tbQ=, taAFAAAAAAAAAAAAAgAAAAAAAAA=",
  })
  void knownFilesHaveTheirKnownHashes(String file, String hash) {
    byte[] digest = new QuickXor().digest(Base64.getDecoder().decode(file));

    assertThat(Base64.getEncoder().encodeToString(digest)).isEqualTo(hash);
  }

  @RepeatedTest(20)
  void theRingOfCellsIsTheRingOfBits() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] file = new byte[random.nextInt(2000)];
    random.nextBytes(file);
    QuickXor quick = new QuickXor();
    int cut = random.nextInt(file.length + 1);

    quick.update(file, 0, cut);
    for (int i = cut; i < file.length; i++) {
      quick.update(file[i]);
    }

    assertThat(quick.digest()).as("seed %d", seed).isEqualTo(byDefinition(file));
  }

  /** The definition, bit by bit on a large number. */
  private static byte[] byDefinition(byte[] file) {
    BigInteger ring = BigInteger.ZERO;
    BigInteger mask = BigInteger.ONE.shiftLeft(BITS).subtract(BigInteger.ONE);
    for (int i = 0; i < file.length; i++) {
      int bit = (int) (11L * i % BITS);
      BigInteger spread = BigInteger.valueOf(file[i] & 0xff).shiftLeft(bit);
      ring = ring.xor(spread.and(mask)).xor(spread.shiftRight(BITS));
    }
    ring = ring.xor(BigInteger.valueOf(file.length).shiftLeft(BITS - Long.SIZE));
    byte[] littleEndian = new byte[BITS / Byte.SIZE];
    for (int i = 0; i < littleEndian.length; i++) {
      littleEndian[i] = ring.shiftRight(Byte.SIZE * i).byteValue();
    }
    return littleEndian;
  }
}
