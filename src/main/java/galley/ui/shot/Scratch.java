package galley.ui.shot;
import java.nio.file.*;
import galley.ui.window.*;
/** x */
public final class Scratch {
  /** x */
  public static void main(String[] a) throws Exception {
    Shots.startToolkit();
    Path dir=Path.of("/tmp/shots");
    Path s=Path.of("/work/main/sample-articles");
    for (boolean dark : new boolean[]{false,true}) {
      String t = dark?"-dark":"-light";
      var w=Shots.window(1440,900,dark);
      w.settle(300); w.draw(dir.resolve("start"+t+".png"));
      w.run(()->{w.collection().open(s);});
      w.run(()->w.window().open(s.resolve("content/learn/physics/how-do-maxwells-equations-predict-the-speed-of-light.md")));
      w.settle(3500); w.draw(dir.resolve("fields"+t+".png"));
      w.run(()->w.window().choose(ViewChoice.ANSWER)); w.settle(700); w.draw(dir.resolve("answer"+t+".png"));
      w.run(()->w.window().choose(ViewChoice.SOURCE)); w.settle(700); w.draw(dir.resolve("source"+t+".png"));
      w.run(()->w.window().open(s.resolve("content/learn/chemistry/what-do-the-three-numbers-on-a-bag-of-fertilizer-mean-nitrogen-phosphorus-and-potassium.md"))); w.settle(700);
      w.run(()->w.window().chooseReader(ReaderChoice.PROBLEMS)); w.settle(700); w.draw(dir.resolve("errors"+t+".png"));
      w.run(()->w.window().showNew()); w.settle(300); w.draw(dir.resolve("new"+t+".png"));
      w.run(()->w.window().openPalette()); w.settle(300); w.draw(dir.resolve("palette"+t+".png"));
      w.close();
    }
    System.exit(0);
  }
}
