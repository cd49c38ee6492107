// SPDX-License-Identifier: Apache-2.0
// A window with nothing in it, for start.py to compare with: it says when it is shown, as the program does.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

int main(int argc, char** argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &app, [] { qWarning("the window is shown"); });
    return QApplication::exec();
}
