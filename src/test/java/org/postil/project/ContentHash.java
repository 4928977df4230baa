package org.postil.project;

import static java.util.stream.Collectors.joining;

import org.postil.project.TableShape.Column;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/** SHA-256 over storage class and bytes of every column of every logged table, in key order. */
final class ContentHash {
    private ContentHash() {}

    static String of(Connection connection, HistoryTriggers triggers) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            for (String table : triggers.loggedTables(connection)) {
                write(connection, TableShape.read(connection, table), out);
            }
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Connection connection, TableShape table, DataOutputStream out)
            throws SQLException, IOException {
        out.writeUTF(table.name());
        int columns = table.columns().size();
        var key = table.key().stream().map(Column::quoted).collect(joining(","));
        var all = table.columns().stream().map(Column::quoted).collect(joining(","));
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT %s FROM %s ORDER BY %s"
                                        .formatted(all, table.quoted(), key))) {
            while (row.next()) {
                for (int i = 1; i <= columns; i++) {
                    switch (row.getObject(i)) {
                        case null -> out.writeByte('0');
                        case Integer value -> write(out, 'i', value.longValue());
                        case Long value -> write(out, 'i', value);
                        case Double value -> write(out, 'r', Double.doubleToRawLongBits(value));
                        case String value ->
                                write(out, 't', value.getBytes(StandardCharsets.UTF_8));
                        case byte[] value -> write(out, 'b', value);
                        case Object other ->
                                throw new IllegalStateException(other.getClass().getName());
                    }
                }
            }
        }
    }

    private static void write(DataOutputStream out, char type, long value) throws IOException {
        out.writeByte(type);
        out.writeLong(value);
    }

    private static void write(DataOutputStream out, char type, byte[] value) throws IOException {
        out.writeByte(type);
        out.writeInt(value.length);
        out.write(value);
    }
}
