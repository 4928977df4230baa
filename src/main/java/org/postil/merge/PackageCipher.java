package org.postil.merge;

import org.postil.project.Projects;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file under a passphrase: AES-256-GCM in chunks of 1 MiB, the key by PBKDF2-HMAC-SHA256. All but
 * the passphrase is in the header, so that any program that knows this page can read it.
 *
 * <p>Header, big-endian: "POSTIL-SEALED-1\n" (16 bytes), iterations (4), salt (16), nonce prefix
 * (7), key check (16), the first 8 bytes of the SHA-256 of all that. PBKDF2 gives 48 bytes: the key
 * (32) and the key check (16). Each chunk is a length (4) and its ciphertext with the tag of 16
 * bytes; its nonce is the prefix, its number (4) and 1 in the last chunk, else 0 (1): chunks cannot
 * be left out, exchanged or cut off (STREAM, Hoang, Reyhanitabar, Rogaway and Vizar 2015). The
 * header is authenticated with every chunk.
 */
public final class PackageCipher {
    private static final byte[] MAGIC = Projects.SEALED.getBytes(StandardCharsets.US_ASCII);

    /** OWASP's figure for PBKDF2-HMAC-SHA256, 2023. */
    private static final int ITERATIONS = 600_000;

    /** More would only keep whoever opens a forged file waiting. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private static final int CHUNK = 1 << 20;
    private static final int TAG = 16;
    private static final int CHECKED = 16 + 4 + 16 + 7 + 16;
    private static final int HEADER = CHECKED + 8;

    private PackageCipher() {}

    /** What came of opening a sealed file. */
    public enum Result {
        OPENED,
        WRONG_PASSPHRASE,
        DAMAGED
    }

    /** True when a file begins as a sealed one. */
    public static boolean isSealed(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /**
     * Writes a sealed copy of a file, whole or not at all.
     *
     * @param to written over
     */
    public static void seal(Path from, Path to, char[] passphrase) throws IOException {
        Path part = part(to);
        try {
            seal(from, part, passphrase, ITERATIONS);
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    static void seal(Path from, Path to, char[] passphrase, int iterations) throws IOException {
        var random = new SecureRandom();
        var salt = new byte[16];
        var prefix = new byte[7];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        var keys = derive(passphrase, salt, iterations);
        var header = ByteBuffer.allocate(HEADER);
        header.put(MAGIC).putInt(iterations).put(salt).put(prefix).put(keys, 32, 16);
        header.put(digest(header.array()), 0, 8);
        try (var in = Files.newInputStream(from);
                var out = new DataOutputStream(Files.newOutputStream(to))) {
            out.write(header.array());
            var chunk = in.readNBytes(CHUNK);
            for (int number = 0; ; number++) {
                var next = in.readNBytes(CHUNK);
                boolean last = next.length == 0;
                var cipher =
                        cipher(Cipher.ENCRYPT_MODE, keys, prefix, number, last, header.array());
                var sealed = cipher.doFinal(chunk);
                out.writeInt(sealed.length);
                out.write(sealed);
                if (last) {
                    return;
                }
                chunk = next;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        } finally {
            Arrays.fill(keys, (byte) 0);
        }
    }

    /**
     * Writes what was sealed to a file, whole or not at all.
     *
     * @param to written over when the result is OPENED, else left as it is
     */
    public static Result open(Path from, Path to, char[] passphrase) throws IOException {
        Path part = part(to);
        try {
            var result = unseal(from, part, passphrase);
            if (result == Result.OPENED) {
                Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
            }
            return result;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Result unseal(Path from, Path to, char[] passphrase) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(from));
                var out = Files.newOutputStream(to)) {
            return open(in, out, passphrase);
        } catch (EOFException e) {
            return Result.DAMAGED;
        }
    }

    private static Result open(DataInputStream in, OutputStream out, char[] passphrase)
            throws IOException {
        var header = in.readNBytes(HEADER);
        if (header.length < HEADER
                || !Arrays.equals(header, CHECKED, HEADER, digest(header), 0, 8)) {
            return Result.DAMAGED;
        }
        var fields = ByteBuffer.wrap(header).position(MAGIC.length);
        int iterations = fields.getInt();
        var salt = new byte[16];
        var prefix = new byte[7];
        var check = new byte[16];
        fields.get(salt).get(prefix).get(check);
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            return Result.DAMAGED;
        }
        var keys = derive(passphrase, salt, iterations);
        try {
            if (!MessageDigest.isEqual(check, Arrays.copyOfRange(keys, 32, 48))) {
                return Result.WRONG_PASSPHRASE;
            }
            return chunks(in, out, keys, prefix, header) ? Result.OPENED : Result.DAMAGED;
        } finally {
            Arrays.fill(keys, (byte) 0);
        }
    }

    private static boolean chunks(
            DataInputStream in, OutputStream out, byte[] keys, byte[] prefix, byte[] header)
            throws IOException {
        int number = 0;
        int length = in.readInt();
        while (true) {
            if (length < TAG || length > CHUNK + TAG) {
                return false;
            }
            var sealed = in.readNBytes(length);
            var next = in.readNBytes(4);
            boolean last = next.length == 0;
            if (sealed.length < length || !last && next.length < 4) {
                return false;
            }
            try {
                out.write(
                        cipher(Cipher.DECRYPT_MODE, keys, prefix, number++, last, header)
                                .doFinal(sealed));
            } catch (GeneralSecurityException e) {
                return false;
            }
            if (last) {
                return true;
            }
            length = ByteBuffer.wrap(next).getInt();
        }
    }

    private static Cipher cipher(
            int mode, byte[] keys, byte[] prefix, int number, boolean last, byte[] header)
            throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(12).put(prefix).putInt(number).put((byte) (last ? 1 : 0));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(keys, 0, 32, "AES"),
                new GCMParameterSpec(TAG * 8, nonce.array()));
        cipher.updateAAD(header);
        return cipher;
    }

    /** 32 bytes of key and 16 that tell a wrong passphrase from damage. */
    private static byte[] derive(char[] passphrase, byte[] salt, int iterations) {
        // the same words typed on another system may be other characters
        var normal =
                Normalizer.normalize(new String(passphrase), Normalizer.Form.NFC).toCharArray();
        var spec = new PBEKeySpec(normal, salt, iterations, 48 * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(normal, '\0');
        }
    }

    private static byte[] digest(byte[] header) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(header, 0, CHECKED);
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
