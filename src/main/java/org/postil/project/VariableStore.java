package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The extraction template: variables and their categories. */
public final class VariableStore {
    private final Rows rows;

    VariableStore(Rows rows) {
        this.rows = rows;
    }

    /** A variable to be made; the fields are those of {@link Variable}. */
    public record NewVariable(
            Variable.Level level,
            String key,
            String name,
            Variable.Type type,
            boolean required,
            String help,
            String unit,
            @Nullable Double minimum,
            @Nullable Double maximum,
            String rule) {
        /** One that is answered. */
        public NewVariable(
                Variable.Level level,
                String key,
                String name,
                Variable.Type type,
                boolean required,
                String help,
                String unit,
                @Nullable Double minimum,
                @Nullable Double maximum) {
            this(level, key, name, type, required, help, unit, minimum, maximum, "");
        }

        public NewVariable withRule(String other) {
            return new NewVariable(
                    level, key, name, type, required, help, unit, minimum, maximum, other);
        }
    }

    /** Makes a variable after the existing ones; returns its id. */
    public long add(NewVariable variable) {
        int position =
                rows.handle()
                        .createQuery("SELECT coalesce(max(position), 0) + 1 FROM variable")
                        .mapTo(Integer.class)
                        .one();
        return rows.add("variable", encode(variable).set("position", position));
    }

    /**
     * Changes all about a variable but its place and its categories. Its answers stay as they are:
     * who changes the type or level first sees to them.
     */
    public void set(long variable, NewVariable fields) {
        rows.change("variable", variable, encode(fields));
    }

    public void setPosition(long variable, int position) {
        rows.change("variable", variable, Rows.values().set("position", position));
    }

    private static Rows.Values encode(NewVariable variable) {
        return Rows.values()
                .set("level", variable.level().key())
                .set("key", variable.key())
                .set("name", variable.name())
                .set("type", variable.type().key())
                .flag("required", variable.required())
                .set("help", variable.help())
                .set("unit", variable.unit())
                .set("minimum", variable.minimum())
                .set("maximum", variable.maximum())
                .set("rule", variable.rule().isEmpty() ? null : variable.rule());
    }

    /** Adds a category after the variable's others; returns its id. */
    public long addCategory(long variable, String name, String definition) {
        int position =
                rows.handle()
                        .createQuery(
                                "SELECT coalesce(max(position), 0) + 1 FROM category WHERE variable"
                                        + " = ?")
                        .bind(0, variable)
                        .mapTo(Integer.class)
                        .one();
        return rows.add(
                "category",
                Rows.values()
                        .set("variable", variable)
                        .set("name", name)
                        .set("definition", definition)
                        .set("position", position));
    }

    public void setCategory(long category, String name, String definition) {
        rows.change(
                "category",
                category,
                Rows.values().set("name", name).set("definition", definition));
    }

    public void setCategoryPosition(long category, int position) {
        rows.change("category", category, Rows.values().set("position", position));
    }

    /** Removes a category. No answer may have it: a choice of nothing would be left. */
    public void removeCategory(long category) {
        rows.remove("category", category);
    }

    /** Removes a variable with its categories and answers. */
    public void remove(long variable) {
        rows.remove("variable", variable);
    }

    static List<Variable> load(Handle handle) {
        var categories = new HashMap<Long, List<Category>>();
        handle.createQuery(
                        """
                        SELECT variable, id, guid, name, definition, position
                          FROM category ORDER BY variable, position, id\
                        """)
                .map((r, c) ->
                        Map.entry(
                                r.getLong(1),
                                new Category(
                                        r.getLong(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        r.getInt(6))))
                .forEach(e ->
                        categories
                                .computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                .add(e.getValue()));
        return handle.createQuery(
                        """
                        SELECT id, guid, level, key, name, type, required, help, unit, minimum, maximum,
                               coalesce(rule, ''), position
                          FROM variable ORDER BY position, id\
                        """)
                .map((r, c) ->
                        new Variable(
                                r.getLong(1),
                                r.getString(2),
                                Variable.Level.valueOf(r.getString(3).toUpperCase(Locale.ROOT)),
                                r.getString(4),
                                r.getString(5),
                                Variable.Type.valueOf(r.getString(6).toUpperCase(Locale.ROOT)),
                                r.getBoolean(7),
                                r.getString(8),
                                r.getString(9),
                                number(r, 10),
                                number(r, 11),
                                r.getString(12),
                                r.getInt(13),
                                categories.getOrDefault(r.getLong(1), List.of())))
                .list();
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
