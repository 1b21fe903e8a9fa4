package galley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Lucene as it comes, given the files' texts whole, with two threads. */
final class LuceneAlone {

    private LuceneAlone() {}

    static void index(List<Path> files, Path folder) throws IOException, InterruptedException {
        var config = new IndexWriterConfig(new StandardAnalyzer());
        config.setRAMBufferSizeMB(64);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            var next = new AtomicInteger();
            var threads = new Thread[2];
            for (int t = 0; t < threads.length; t++) {
                threads[t] = Thread.ofPlatform().start(() -> take(writer, files, next));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void take(IndexWriter writer, List<Path> files, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            try {
                var document = new Document();
                document.add(new StringField("path", files.get(i).toString(), Field.Store.YES));
                document.add(new TextField("text", Files.readString(files.get(i)), Field.Store.NO));
                writer.addDocument(document);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
