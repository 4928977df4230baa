package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

class PackageCipherTest {
    private static final int FEW = 1000;

    @TempDir Path folder;

    private Path clear(int size) throws IOException {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve("clear" + size), bytes);
    }

    private Path sealed(Path clear, String passphrase) throws IOException {
        Path sealed = folder.resolve(clear.getFileName() + ".sealed");
        PackageCipher.seal(clear, sealed, passphrase.toCharArray(), FEW);
        return sealed;
    }

    private PackageCipher.Result open(Path sealed, String passphrase) throws IOException {
        return PackageCipher.open(sealed, folder.resolve("out"), passphrase.toCharArray());
    }

    @Test
    void whatWasSealedOpensWithThePassphraseAlone() throws IOException {
        for (int size : new int[] {0, 1, 1 << 20, (1 << 20) + 1, 3 << 20}) {
            Path clear = clear(size);
            Path sealed = sealed(clear, "correct horse");
            assertThat(PackageCipher.isSealed(sealed)).isTrue();
            assertThat(PackageCipher.isSealed(clear)).isFalse();
            assertThat(open(sealed, "correct horse")).isEqualTo(PackageCipher.Result.OPENED);
            assertThat(folder.resolve("out")).hasSameBinaryContentAs(clear);
            assertThat(open(sealed, "Correct horse"))
                    .isEqualTo(PackageCipher.Result.WRONG_PASSPHRASE);
        }
    }

    @Test
    void theSamePassphraseTypedInOtherCharactersOpens() throws IOException {
        Path sealed = sealed(clear(10), "caf\u00e9");
        assertThat(open(sealed, "cafe\u0301")).isEqualTo(PackageCipher.Result.OPENED);
    }

    @Test
    void aChangedByteIsDamageWhereverItIs() throws IOException {
        Path clear = clear(3000);
        Path sealed = sealed(clear, "p");
        var whole = Files.readAllBytes(sealed);
        // behind the word that says what the file is
        for (int at = 16; at < whole.length; at += at < 120 ? 1 : 97) {
            var bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(sealed, bytes);
            assertThat(open(sealed, "p")).as("byte %d", at).isEqualTo(PackageCipher.Result.DAMAGED);
        }
    }

    @Test
    void aFileThatIsCutOffOrHasChunksExchangedIsDamaged() throws IOException {
        Path sealed = sealed(clear((2 << 20) + 5), "p");
        var whole = Files.readAllBytes(sealed);
        int chunk = (1 << 20) + 16 + 4;
        int header = 67;
        for (int length :
                new int[] {
                    20, header, header + 2, header + chunk, header + 2 * chunk, whole.length - 1
                }) {
            Files.write(sealed, Arrays.copyOf(whole, length));
            assertThat(open(sealed, "p"))
                    .as("%d bytes", length)
                    .isEqualTo(PackageCipher.Result.DAMAGED);
        }
        var swapped = whole.clone();
        System.arraycopy(whole, header, swapped, header + chunk, chunk);
        System.arraycopy(whole, header + chunk, swapped, header, chunk);
        Files.write(sealed, swapped);
        assertThat(open(sealed, "p")).isEqualTo(PackageCipher.Result.DAMAGED);
    }

    @Test
    void nothingOfTheContentCanBeReadInTheSealedFile() throws IOException {
        Path clear =
                Files.writeString(folder.resolve("words"), "The child was at home. ".repeat(99));
        assertThat(new String(Files.readAllBytes(sealed(clear, "p")), StandardCharsets.ISO_8859_1))
                .startsWith("POSTIL-SEALED-1\n")
                .doesNotContain("child");
    }
}
