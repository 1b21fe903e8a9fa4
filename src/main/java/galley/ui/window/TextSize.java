package galley.ui.window;

import galley.session.Settings.EditorFont;
import galley.session.SettingsStore;
import galley.ui.form.FormView;
import galley.ui.page.PageView;
import java.util.function.UnaryOperator;

/** The size and face of all that one writes and reads. */
final class TextSize {

    private final SettingsStore settings;
    private final Workspace workspace;
    private final OpenViews views;
    private final PageView page;
    private final FormView form;

    TextSize(
            SettingsStore settings,
            Workspace workspace,
            OpenViews views,
            PageView page,
            FormView form) {
        this.settings = settings;
        this.workspace = workspace;
        this.views = views;
        this.page = page;
        this.form = form;
    }

    void set(UnaryOperator<EditorFont> change) {
        EditorFont font = change.apply(settings.settings().font());
        settings.update(s -> s.withFont(font));
        workspace.open().forEach(session -> views.of(session).showFont());
        show();
    }

    void show() {
        double factor = settings.settings().font().factor();
        page.setZoom(factor);
        form.setTextSize(factor);
    }
}
