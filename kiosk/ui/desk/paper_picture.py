"""The paper as it will be, as large as its room. Apart because it arrives later than the page that shows it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look


class PaperPicture(QWidget):
    """White in every contrast: paper is white. `name`: what a screen reader says of it."""

    def __init__(self, look: Look, name: Line) -> None:
        super().__init__()
        self.look = look
        self._pixmap = QPixmap()
        self.setAccessibleName(name.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def shown(self) -> bool:
        return not self._pixmap.isNull()

    def show_png(self, png: bytes) -> None:
        self._pixmap = QPixmap()
        self._pixmap.loadFromData(png)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(400), self.look.px(560))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(110), self.look.px(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        palette = self.look.palette
        if self.shown:
            paper = self._paper()
            painter.fillRect(paper, Qt.GlobalColor.white)
            painter.drawPixmap(paper, self._pixmap, QRectF(self._pixmap.rect()))
            painter.setPen(QPen(QColor(palette.line), 2))
            painter.drawRect(paper)
        else:
            side = self.look.px(96)
            middle = self.rect().center()
            picture = icon_pixmap("sheet", side, palette.muted)
            painter.drawPixmap(middle.x() - side // 2, middle.y() - side // 2, picture)
        painter.end()

    def _paper(self) -> QRectF:
        size = self._pixmap.size().scaled(self.size() - QSize(4, 4), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())
