"""Everyday words of organisations in many languages: one line a concept, its English words first.

Which language a word is of is told by its script: Cyrillic ones are stems of Russian, Ukrainian,
Belarusian and Bulgarian words, Arabic ones words of Arabic and Persian without article, Chinese
characters, kana and Hangul parts of names that are written without blanks; Greek and Hebrew ones
whole words. Latin ones are words of other languages, or those of the others as they sound.

Source: general dictionaries; usual words of companies, banks, charities, schools and ministries.
"""

CONCEPTS = """
academy: академи 学院 科学院 아카데미 과학원 اكاديميه آکادمی فرهنگستان ακαδημια אקדמיה academia+
akademie
administration: администраци адміністраци управа 管理局 行政 관리국 ادارة اداره administracion
advanced: передов перспективн 高级 متقدمة متطوره پیشرفته
advertising: реклам рекламн 广告 廣告 광고 اعلان دعاية تبلیغات publicidad
aerospace: аэрокосмическ авиакосмическ 航空航天 우주항공 فضاء هوافضا فضائي
agency: агентств агенци 通讯社 代理 통신사 وكالة آژانس نمایندگی πρακτορειο סוכנות agentur ajans
agriculture: аграр сельхоз сельское 农业 農業 농업 زراعة زراعي كشاورزی agro agri agricole+
agricola agricolo
agroindustrial: агропромышленн агропром 农工 zeraee
aid: помощ допомог помочь 救援 援助 구호 지원 معونة مساعدات اغاثة امداد imdad ighatha
air defence: противовоздушн 防空 반항공 الدفاع_الجوي پدافند
airlines: авиакомпани авіакомпані авиалини 航空公司 航空会社 항공회사 هواپیمایی طيران خطوط_جوية+
αερογραμμες hava_yollari
airport: аэропорт аеропорт 机场 機場 空港 공항 مطار فرودگاه αεροδρομιο שדה_תעופה havalimani+
aeropuerto
alliance: альянс 联盟 聯盟 동맹 تحالف ائتلاف alianza
alloys: сплав 合金 합금 آلیاژ سبائك
aluminium: алюмини алюминиев 铝业 鋁業 알루미늄 المنيوم آلومینیوم aluminum aluminio
ammunition: боеприпас патрон патронн 弹药 탄약 ذخيرة ذخائر مهمات
analytical: аналитическ 分析 분석 تحليل
antenna: антенн 天线 天線 안테나
apparatus: аппарат 器材 دستگاه
arab: арабск 阿拉伯 아랍 عرب عربي عربية arabic
architecture: архитектур архитектурн 建筑 建築 건축 معماري معماری عمارة
armaments: вооружени озброєнн 军备 군수 تسليح تسلیحات armament
armed forces: 武装力量 무력 القوات_المسلحة نیروهای_مسلح
army: арми армі 军队 陆军 人民军 인민군 군대 육군 جيش ارتش armee exercito esercito
art: искусств мистецтв художествен 艺术 藝術 예술 فن فنون هنر arte
arsenal: арсенал 军火库
artificial intelligence: 人工智能 인공지능 هوش_مصنوعی ذكاء_اصطناعي
assembly: собрани збори 议会 최고인민회의 جمعية_عمومية
association: ассоциаци асоціаці объединени обєднанн сообществ 协会 協會 협회 협력 رابطة جمعية+
انجمن اتحادیه συνδεσμος איגוד asociacion verein vereniging anjoman jamiat associations+
associazione associacao
astronautics: космонавтик 宇航
atomic: атомн ядерн 原子能 원자력 ذرية ذري اتمی
audit: аудит аудиторск 审计 회계 تدقيق حسابرسی
authority: власт орган 机关 管理局 السلطة هيئة סמכות
auto: авто авт 汽车 汽車 자동차 سيارات خودرو خودروسازی ماشین רכב automotive automobile
automation: автоматизаци автоматик 自动化 자동화 اتوماسیون اتمتة أتمتة
aviation: авиаци авиационн авіаці авіаційн 航空 항공 طيران هوانوردی αεροπορια תעופה aviacion
bakery: хлебозавод хлебопекарн 面包
ballistic: баллистическ 弹道 탄도 بالستيك بالستیک
bank: банк банковск 银行 銀行 은행 بنك مصرف بانک τραπεζα בנק banca bankasi bancaire bancario
battalion: батальон 대대 كتيبة گردان taburu
battery: аккумулятор аккумуляторн 电池 電池 전지 بطارية باتری باطري
bearing: подшипник 轴承 軸承 베어링
biotechnology: биотехнологи біотехнологі 生物科技 生物技术 생물기술 زیست_فناوری biotech
board: правлени совет 董事会
boat: катер лодк 船艇 قارب قایق
books: книг 图书 圖書 كتب کتاب
border: погран пограничн прикордонн 边境 边防 국경 حدود مرزبانی مرزی مرز
branch: филиал філі 分公司 分行 지사 지점 فرع شعبه sucursal filiale
brigade: бригад 여단 لواء تیپ tugayi
broadcasting: вещани телерадиовещани мовленн 广播 廣播 방송 اذاعة بث صداوسیما پخش radiodifusion
broker: брокер брокерск 经纪 經紀 وساطة کارگزاری وسيط brokerage
brothers: брат брать 兄弟 형제 اخوان اخوة برادران αφοι האחים kardesler hermanos gebruder freres
building: строен здани строительн 建筑 建築 건물 بناء مباني ساختمان
bureau: бюро бюр 총국 مكتب دفتر γραφειο לשכה buro oficina
business: бизнес бізнес делов 商务 商務 비즈니스 اعمال بیزنس کسب_و_کار negocios
cable: кабел кабельн 电缆 電纜 전선 케이블 كابلات
call: призыв دعوة دعوت dawa dawah
camp: лагер مخيم اردوگاه
capital: капитал капітал кэпитал 资本 資本 캐피탈 자본 راس_مال سرمایه
cargo: карго груз грузов 货运 貨運 货物 화물 كارجو کارگو بار carga kargo
carbon: углерод 碳素 کربن كربون
carrier: перевозчик перевозк перевезен 运输 حامل ناقل naqliyat
casting: лить литейн 铸造 鑄造 주물 ریخته_گری سبائك
castle: замок крепост قلعة قلعه
cement: цемент цементн 水泥 시멘트 اسمنت سیمان cimento cemento
center: центр центральн 中心 센터 中央 중심 مركز مرکز κεντρο מרכז centro merkez zentrum centre+
markaz centri
central: центральн 中央 중앙 مركزي مركزية مرکزی κεντρικη מרכזי centrale markazi
ceramics: керамик керамическ 陶瓷 도자기 سيراميك سرامیک کاشی
charity: благотвор благодійн 慈善 자선 خير خيرية خیریه نیکوکاری بر إحسان احسان φιλανθρωπικο צדקה+
charitable khairiya khayriyah kheiriyeh caritative bienfaisance beneficence benevolent
chemical: хими химическ хімічн химпром 化工 化学 化學 화학 كيمياء كيماوي كيماويات شیمی شیمیایی+
χημικα כימיקלים kimya quimica chemie chemicals shimi shimiaei chimique chimica chimie
chemistry: химия 化学
children: детск дет дитяч 儿童 兒童 어린이 اطفال کودکان ילדים
china: китай китайск 中国 中國 中华 중국 الصين صيني چین
church: церков церковн 教会 教堂 كنيسة کلیسا εκκλησια כנסייה iglesia
city: עיר город городск міськ 城市 도시 مدينة شهر ciudad
civil: гражданск цивільн 民用 민용 مدني مدنية کشوری
clearing: клиринг клирингов 清算 مقاصة
clinic: клиник 诊所 عيادة کلینیک
closed: закрыт закрит
clothing: одежд швейн 服装 服裝 피복 ملابس البسة پوشاک
club: клуб 俱乐部 俱樂部 클럽 نادي باشگاه
coal: уголь угольн вугільн 煤炭 煤业 석탄 فحم زغال_سنگ carbon
coast guard: 海岸警备 海警 خفر_السواحل
collective: коллектив колхоз 集体 집단
college: колледж коледж 学院 學院 专科学校 대학 كلية کالج دانشکده κολεγιο מכללה colegio
combat: боев бойов 战斗 전투 قتال رزمی
command: командован командуванн 司令部 指挥部 사령부 قيادة فرماندهی komutanligi mando qiyada
commerce: коммерци комерці торгово 商贸 商业 商務 상업 상사 تجارة بازرگانی εμποριο מסחר comercio
commission: комисси комісі 委员会 委員會 위원회 هيئة مفوضية لجنة کمیسیون επιτροπη ועדה
committee: комитет комітет камітэт 委员会 委員會 위원회 لجنة کمیته επιτροπη ועד komitesi komite+
comite comitato komitee
commodity: товарн 商品 سلع کالا
communication: коммуникаци связ связь связи звязк звязку 通信 通讯 通訊 통신 اتصال اتصالات+
ارتباطات מערכות_תקשורת communications telekom iletisim comunicaciones ertebatat comunicazioni
communist: коммунистическ комуністичн 共产 공산 شيوعي کمونیست
community: общин сообщество громад 社区 社區 共同体 공동체 مجتمع جماعة κοινοτητα קהילה comunidad
company: компани компані кампан общество товариств кампани 公司 会社 會社 회사 شركة شرکت كومباني+
کمپانی εταιρεια εταιρια חברה sherkat sharikat shirkat
components: комплектующ компонент 元件 零件 部品 부품 قطعات مكونات قطعه componentes
composite: композит композитн 复合材料 複合材料 복합재료 کامپوزیت
computer: компьютер компьютерн компютер вычислительн 计算机 電腦 电脑 컴퓨터 كمبيوتر حاسوب رایانه+
کامپیوتر computers computing
concrete: бетон железобетонн 混凝土 خرسانة بتن
confederation: конфедераци 联合会
congress: конгресс съезд 大会 会议 مؤتمر کنگره
construction: строительств строител будівництв будівельн будівель строй 建设 建設 建筑 建築 건설+
건축 انشاء انشائية بناء تعمير مقاولات ساختمانی ساخت عمران κατασκευαστικη בנייה insaat+
construccion constructions costruzioni construcoes construtora batiment
consulting: ייעוץ консалтинг консультацион 咨询 諮詢 顾问 컨설팅 استشارات استشارية مشاوره مشاورین+
مشاور consultants consultancy danismanlik consultores
container: контейнер контейнерн 集装箱 貨櫃 컨테이너 حاويات کانتینر
contracting: подряд 承包 مقاولة مقاولات تعهدات پیمانکاری contractors taahhut
control: контрол управлени 控制 管制 통제 رقابة سيطرة کنترل
cooperation: сотрудничеств співробітництв 合作 협력 تعاون همکاری cooperacion
cooperative: кооператив кооперативн 合作社 협동 تعاونية تعاونی taavoni cooperativa
copper: медь медн 铜业 銅業 نحاس مس
corporation: корпораци корпораці корпарац 总公司 集团公司 公社 총회사 كوربوريشن سازمان کورپوریشن
cosmetics: косметик косметическ 化妆品 화장품 آرایشی تجميل
cotton: хлопк хлопков 棉花 棉业 면화 قطن پنبه
council: совет рада ради радою 理事会 委员会 议会 평의회 مجلس شورى شورای شورا συμβουλιο מועצה+
konseyi consejo conseil shura majlis consiglio conselho
crane: кран крановый 起重 رافعة جرثقیل
creative: творческ креатив 创意 创新
credit: кредит кредитн 信贷 信用 信貸 신용 ائتمان قرض اعتبار اعتباری πιστωτικη אשראי credito+
kredi
crescent: полумесяц 红新月 هلال
crude: сыр 原油
culture: культур культурн 文化 문화 ثقافة ثقافي فرهنگ فرهنگی πολιτισμος תרבות kultur cultura+
cultural kulturu farhangi culturelle culturale
customs: таможн таможенн митн 海关 海關 세관 جمارك جمركي گمرک גמרק gumruk aduana
cyber: кибер 网络安全 사이버 سيبراني سایبری
dairy: молочн 乳业 乳業 البان لبنیات
data: дан данн 数据 數據 데이터 بيانات داده
defence: оборон оборонн обороноспособн захист 国防 國防 防务 방위 국방 دفاع دفاعي دفاعی αμυνα+
ביטחון defense savunma defensa defensive verteidigung
democratic: демократическ демократичн 民主 민주 ديمقراطي دموکراتیک demokratik democratique+
democratico
department: департамент отдел отделени відділ 部门 ادارة دائرة قسم بخش τμημα מחלקה daire+
departamento
deposit: депозит депозитн депозитари вклад 存款 預金 저금 وديعة سپرده سپرده_گذاری
design: дизайн конструкторск проектн 设计 設計 설계 تصميم طراحی עיצוב tasarim diseno
development: развити развитие розвитк разработк развиццё 发展 發展 开发 開發 개발 발전 تنمية+
تطوير توسعه عمران αναπτυξη פיתוח kalkinma desarrollo entwicklung developments tosee developpement+
desenvolvimento sviluppo
diamond: алмаз алмазн 钻石 鑽石 다이아몬드 الماس
digital: цифров діджитал диджитал 数字 数码 數碼 디지털 رقمي دیجیتال
diplomatic: дипломатическ 外交 외교 دبلوماسي دیپلماتیک
directorate: управлени дирекци 총국 管理局 مديرية اداره_کل mudiriya
dispatch: диспетчерск
distribution: дистрибуци распределени дистрибьюторск розподіл 分销 配送 유통 توزيع پخش+
distribucion dagitim distributors
division: дивизи дивізі отделени 사단 فرقة لشكر tumeni
dock: док 船坞 حوض اسکله
drilling: бурени бурен буров 钻井 钻探 鑽探 시추 حفر حفاری perforacion
drone: дрон беспилотник 无人机 無人機 무인기 مسيرة پهپاد
eastern: восточн східн усходн 东部 동부 شرق شرقي شرقية خاور ανατολικη מזרח dogu oriental
ecology: экологи экологическ екологі 生态 环保 環保 환경 بيئة محیط_زیست
economic: экономическ економічн эканамічн экономик 经济 經濟 경제 اقتصاد اقتصادي اقتصادی+
οικονομικη כלכלה ekonomi economico economy eqtesadi
editorial: редакци редакция 编辑
education: образован образовательн освіт учебн навчальн 教育 교육 تعليم تربية تربوي آموزش پرورش+
εκπαιδευση חינוך egitim educacion educational amoozesh educativa
electric: электрическ электро електро электр 电气 電氣 电器 전기 كهرباء كهربائي کهربایی الکتریک+
برق ηλεκτρικη חשמל elektrik electrica electrical electrique elettrica
electrometallurgical: электрометаллургическ
electromechanical: электромеханическ 机电 機電 전기기계 كهروميكانيك
electronics: электроник электронн електронн електронік 电子 電子 전자 الكترون الكترونيات الكتروني+
الکترونیک الکترونیکی ηλεκτρονικα אלקטרוניקה elektronik electronica electronic electronique+
elettronica
elevator: элеватор 电梯 مصاعد آسانسور
emirate: эмират 酋长国 امارة امارت
emirates: эмират 阿联酋 امارات
energy: энергетик энергетическ энерги энерго енергетик енергі 能源 에네르기 에너지 طاقة نیرو+
انرژی ενεργεια אנרגיה enerji energia niroo energie
engine: двигател двигун моторостроительн 发动机 發動機 引擎 발동기 엔진 محرك موتور motors motor
engineering: инженер инженерн інженер инжиниринг инжениринг інжиніринг 工程 工程技术 공학+
엔지니어링 هندسة هندسي مهندسی مهندسین انجینیرینگ انجنيرنغ μηχανικη הנדסה muhendislik ingenieria+
mohandesi handasa ingenierie ingegneria engenharia ingenieurburo
enterprise: предприяти підприємств предприем прадпрыемств 企业 企業 기업 기업소 مؤسسة بنگاه+
επιχειρηση מפעל isletme empresa enterprises empresas entreprise entreprises impresa
entertainment: развлекательн развлечени 娱乐 娛樂 엔터테인먼트 ترفيه سرگرمی
equipment: оборудован устаткуванн обладнанн техник 设备 設備 装备 裝備 설비 معدات تجهيزات تجهیزات+
εξοπλισμος ציוד ekipman equipos tajhizat equipement equipements equipamentos
establishment: учреждени установ مؤسسة موسسه ιδρυμα מוסד kurumu
estate: недвижимост нерухоміст 地产 房地产 地產 부동산 عقار عقارات املاک emlak inmobiliaria
euro: евро євро 欧洲 歐洲 유럽 اوروبا اروپا europe european
exchange: бирж бирже обмен біржа 交易所 兑换 거래소 환전 صرافة صرافي صرافی بورس بورصة+
ανταλλακτηριο בורסה borsa cambio sarrafi sarafi exchanger doviz sarraf
expedition: экспедици экспедиционн 货代
experimental: экспериментальн опытн дослідн 试验 實驗 실험 تجربی تجريبي
exploration: разведк геологоразведк 勘探 탐사 استكشاف اکتشاف اکتشافات exploracion
explosives: взрывчат взрыв 爆破 火工 폭약 متفجرات مواد_منفجره
export: экспорт экспортн експорт экспо 出口 輸出 수출 تصدير صادرات صادراتی εξαγωγες יצוא ihracat+
exportacion exports saderat exportation exportacao
external: внешн зовнішн 对外 對外 대외 خارجي خارجی
external economic: внешнеэкономическ
external trade: внешторг внешнеторгов 对外贸易 外贸 외贸 대외무역 تجارة_خارجية
factory: фабрик завод 工厂 工廠 공장 مصنع معمل کارخانه εργοστασιο מפעל fabrikasi fabrica karkhane+
masna
faculty: факультет كلية دانشکده
faith: вер إيمان ایمان
family: семь семейн сімейн 家族 가족 عائلة خانواده
farm: ферм хозяйств 农场 農場 농장 مزرعة مزرعه ciftlik
fashion: мода модн 时装 時裝
fasteners: крепеж 紧固件
federal: федеральн 联邦 聯邦 연방 اتحادي فدرال فدرالی
federation: федераци федераці 联合会 연맹 اتحاد فدراسیون
ferrous: черн 钢铁
fertilizer: удобрени добрив 化肥 비료 سماد اسمدة کود_شیمیایی
fiber: волокн волоконн 纤维 光纤 섬유 الياف الیاف
film: фильм кино плёнк 电影 電影 薄膜 영화 فيلم فیلم افلام
finance: финанс финансов фінанс 财务 财政 財務 金融 금융 재정 مالية مال تمويل مالی finans+
finanzas finanz financial
fire: пожарн 消防 소방 اطفاء آتش_نشانی
fish: рыб рыбн 水产 水產 渔业 漁業 수산 اسماك سمك ماهی شیلات fisheries seafood
fishing: рыболов рыболовецк рыбопромышленн 渔业 漁業 捕捞 어업 수산 صيد ماهیگیری ماهيگيري+
pesquera
fleet: флот 船队 船隊 선단 اسطول ناوگان donanmasi flota
flight: полёт летн полет 飞行 비행 پرواز
food: продовольственн пищев продукт харчов 食品 식료 식품 غذاء غذائي اغذية مواد_غذائية غذایی غذا+
صنایع_غذایی τροφιμα מזון gida alimentos alimentaria foods foodstuff alimentaire alimentari
foreign: иностранн іноземн зарубежн внешн 外国 对外 대외 اجنبي خارجية خارجه
foreign affairs: 外交部 외무성 外务省 امور_خارجه
forest: лес лесн лісов лесопромышленн 林业 森林 임업 غابات جنگل
forex: форекс
forge: кузнечн кузнечнопрессов 锻造 فورج
forum: форум 论坛 منتدى
forwarding: экспедирован экспедиторск 货代 貨運代理 포워딩 تخليص
foundation: фонд фонды 基金会 基金會 재단 مؤسسة بنياد بنیاد وقف مبرة موقوفات ιδρυμα קרן עמותה+
vakfi fundacion stiftung bonyad mabarrat fondation fondazione fundacao
foundry: литейн 铸造厂
free: свободн вільн حر حرة آزاد
freedom: свобод حرية آزادی ozgurluk
freight: фрахт фрахтов 货运 運費 شحن فریت
friendship: дружб صداقة دوستی
front: фронт 阵线 戰線 전선 جبهة جبهه μετωπο חזית cephesi frente jabhat jabhah
fuel: топлив топливн паливн 燃料 연료 وقود محروقات سوخت yakit combustible fuels
fund: фонд 基金 기금 صندوق صندوقی ταμειο קופת fonu fondo sanduq sandogh funds
furniture: мебел мебель 家具 傢俱 가구 اثاث مفروشات مبلمان mobilya muebles
garment: швейн 服装 피복
gas: газ газов газо 燃气 天然气 가스 غاز گاز γκαζ גז
gate: ворот بوابة دروازه
general: генеральн общ загальн عام عامة عمومی کل γενικη כללי genel generale
general bureau: 总局 總局 총국
geological: геологическ геолог 地质 地質 지질 جيولوجي زمین_شناسی geology
geophysics: геофизик геофизическ 地球物理
giant: гигант
glass: стекл стекольн 玻璃 유리 زجاج شیشه cam vidrio
global: глобал глобальн 全球 글로벌 عالمي جهانی גלובל kuresel
gold: золот золотодобыва ذهب طلا χρυσος זהב aurum
government: правительств уряд 政府 정부 حكومة دولت
grain: зерн зерно зернов хлебн 粮食 糧食 粮油 량곡 حبوب غلات غله granos
graphite: графит 石墨 흑연
great: велик
group: групп груп 集团 集團 团体 그룹 مجموعة جماعة گروه جروب غروب کروب گروپ ομιλος קבוצה grubu+
grupo gruppen groupement gruppo
guard: гвард охран 警卫 卫队 경비 호위 حرس گارد پاسدار muhafiz
guardians: страж حراس پاسداران pasdaran
guards: страж гварди 卫队 近卫 근위 حرس پاسداران
guidance: наведен 制导 هدایت ارشاد
halal: халал халяль 清真 حلال
harbor: гаван 港口 港湾 ميناء بندر
heavy: тяжел тяжёл важк 重型 ثقيل سنگین
heavy machinery: тяжмаш 重机
helicopter: вертолет вертолёт вертолетн гелікоптер 直升机 直升機 직승기 헬리콥터 مروحية هليكوپتر+
هلیکوپتر بالگرد helicopters
heritage: наследи спадщин 遗产 تراث
high: высок عالي عالی
high technology: высокотехнологическ 高科技 高新技术 高技术
historical: историческ 历史 تاريخي
holding: холдинг 控股 홀딩스 지주 قابضة هولدينغ هلدینگ holdings participations
holy: свят مقدس
home: дом 家居 بيت خانه
hospital: больниц госпитал лікарн 医院 醫院 병원 مستشفى بيمارستان بیمارستان νοσοκομειο בית_חולים+
hastanesi hopital ospedale krankenhaus
hotel: гостиниц отел готел 酒店 宾馆 飯店 호텔 فندق هتل ξενοδοχειο מלון oteli
house: дом 大厦 دار بيت خانه σπιτι בית khaneh
housing: жилищн житлов 住宅 주택 اسكان سكن مسکن vivienda
human: человек людин انسان بشر
human rights: 人权 حقوق_بشر حقوق_الانسان
humanitarian: гуманитарн гуманітарн 人道主义 인도주의 انساني انسانية بشردوستانه ανθρωπιστικη+
insani humanitaria
hydraulic: гидравлическ 液压 水利 هيدروليك هیدرولیک
hydro: гидр гидро 水电 水力
import: импорт импортн імпорт 进口 輸入 수입 استيراد واردات εισαγωγες יבוא ithalat importacion+
imports varedat importation importacao
independent: независим незалежн 独立 獨立 독립 مستقل bagimsiz independiente
industrial: промышлен промислов промышленн прамыслов индустриальн 工业 工業 产业 공업 산업 صناعة+
صناعي صنعتی صنعت βιομηχανικη תעשייה sanayi sanat sanaat sanati
industry: промышленность промысел індустрі індустри 产业 產業 산업 صناعات صنايع صنایع sanaye+
industrie industria
information: информаци информационн інформаці 信息 資訊 정보 معلومات اطلاعات πληροφορικη מידע+
bilgi informacion bilisim ettelaat
infrastructure: инфраструктур 基础设施 基礎設施 인프라 بنية_تحتية زیرساخت
innovation: инноваци инновационн інноваці 创新 創新 혁신 ابتكار نوآوری innovations innovative
institute: институт інститут інстытут 研究所 研究院 学院 연구소 연구원 학원 معهد مؤسسه پژوهشگاه+
انستیتو پژوهشکده ινστιτουτο מכון enstitusu instituto anstitu mahad institut istituto
institution: учреждени установ 机构 기관 مؤسسة موسسه نهاد ιδρυμα מוסד kurum institucion muassasa+
moasseseh
instrument: инструмент прибор приборостроен 仪器 儀器 계기 ادوات ابزار ابزارآلات instruments
insurance: страхован страхов 保险 保險 보험 تامين تأمين بیمه ασφαλειες ביטוח sigorta seguro bimeh+
assurance assurances assicurazioni versicherung
integrated: интегрированн 综合 集成 متكامل یکپارچه
intelligence: разведк разведыват розвідк 情报 情報 정보 정찰 استخبارات مخابرات اطلاعات istihbarat+
inteligencia mukhabarat
inter: интер інтер
interior: внутренн внутрішн 内政 내무 داخلية کشور
international: международн міжнародн міжнародны интернешнл интернэшнл интернешенел+
интернациональн 国际 國際 국제 دولي دولية عالمية بین_المللی بین_الملل بینالمللی بين_المللي+
انترناشونال انترناشيونال اینترنشنال διεθνης διεθνες בינלאומי בינלאומית uluslararasi internacional+
internazionale beynolmelal internationale internationaux
internet: интернет 互联网 互聯網 因特网 인터넷 انترنت اینترنت
invest: инвест інвест 投资 استثمر
investment: инвестици инвестиционн інвестиці 投资 投資 투자 استثمار استثماري استثمارات+
سرمایه_گذاری سرمایهگذاری επενδυσεις השקעות yatirim inversion investments sarmayegozari+
investissement investissements investimenti investimentos
iron: желез железн залізн حديد آهن
islamic: исламск ісламськ 伊斯兰 伊斯蘭 이슬람 اسلام اسلامي اسلامية اسلامی ισλαμικη איסלאמי+
islami eslami islamiya islamique islamica islamico islamisch
island: остров جزيرة جزیره
jewellery: ювелирн 珠宝 보석 مجوهرات صياغة جواهرات mucevher joyeria jewelry jewelers
jihad: джихад 圣战 جهاد cihad
joint: совместн спільн 联合 聯合 合营 合資 합영 مشترك مشترک
journal: журнал 杂志 مجلة مجله
justice: юстици справедливост правосуди юстыці 司法 사법 عدالة عدل عدالت دادگستری δικαιοσυνη צדק+
adalet justicia giustizia justica
kindergarten: детсад 幼儿园
knowledge: знани 知识 知識 معرفة دانش
laboratory: лаборатори лабораторі 实验室 實驗室 실험실 مختبر آزمایشگاه laboratorio laboratories+
labs
labour: труд трудов праці 劳动 勞動 로동 عمل کار labor
land: земл земельн 土地 토지 ارض اراضي زمین
laser: лазер лазерн 激光 雷射 레이저 ليزر لیزر
law: закон юридическ прав 法律 법률 قانون حقوق
leasing: лизинг лизингов лізинг 租赁 租賃 리스 تاجير لیزینگ تأجير
leather: кожа кожевенн 皮革 피혁 جلود چرم
legion: легион легіон 军团
liberation: освобождени освободительн визволенн 解放 해방 تحرير آزادی_بخش آزادیبخش απελευθερωση+
שחרור kurtulus liberacion tahrir liberacao liberazione
life: жизн житт 人寿 生命 생명 حياة زندگی
light: свет легк اضاءة
lighting: освещени светотехническ 照明 조명 انارة روشنایی
limited: лимитед лімітед 有限 유한 محدودة محدود ليمتد لیمیتد
line: лини 线路
linen: лен 亚麻
lines: лайнс лайн лини 航线 خطوط خط
livestock: животноводческ 畜牧 축산 دامپروری دام
local: местн місцев 地方 지방 محلي محلی
logistics: логистик логистическ логістик логистикс 物流 后勤 로지스틱스 물류 لوجستيات لوجستي+
لجستیک پشتیبانی logistica lojistik
lubricants: смазочн 润滑油 زيوت روغن
lumber: пиломатериал 木材
machine: машин станк 机器 기계 آلات ماشین makine maquina
machine tool: станкостроительн станкостроени станкозавод 机床 機床 공작기계
machinery: машиностроени машинобудуванн машиностроит 机械 機械 기계 آليات ماشین_آلات makina+
maquinaria macchine maschinenbau
magnetic: магнитн 磁性 مغناطيسي
main: главн головн
maintenance: обслуживани обслуговуванн 维修 維修 صيانة تعمیر تعمیرات نگهداری bakim mantenimiento
mall: молл 商场
management: управлени менеджмент управлінн управляющ 管理 经营 관리 경영 ادارة مديريت مدیریت+
διαχειριση ניהול yonetim gestion modiriat gestione gestao verwaltung
manufacturing: производствен изготовлени 制造 製造 제조 제작 تصنيع تولید تولیدی ساخت κατασκευη+
ייצור imalat manufactura manufacturer manufacture
marble: мрамор 大理石 رخام
marine: морск мариен марин 海洋 海事 船用 해양 해운 بحري بحرية دریایی دریا θαλασσια ימי marina
maritime: морск мореходн 海事 海运 해사 بحرية ملاحة دریانوردی maritima marittima
market: рынок рыночн ринок маркет 市场 市場 시장 سوق بازار αγορα שוק pazar mercado
marketing: маркетинг маркетингов 营销 市场营销 마케팅 تسويق بازاریابی שיווק pazarlama
martyr: мученик شهيد شهید
martyrs: мученик 烈士 شهداء شهدای şehitler chouhada shuhada shohada martires
material: материал матеріал 材料 物资 재료 مواد مصالح malzeme materiales materials
meat: мяс мясокомбинат 肉类 لحوم گوشت
mechanics: механик 力学
mechanical: механическ механичн 机械 力学 ميكانيك مکانیک مکانیکی
media: медиа медіа сми 传媒 傳媒 媒体 미디어 اعلام اعلامي ميديا رسانه رسانه_ای מדיה medya medios
medical: медицинск медичн мед 医疗 醫療 医学 의료 의학 طبي طبية پزشکی ιατρικη רפואי tibbi medico+
medicine
memorial: мемориальн 纪念 تذكاري یادبود
merchant: купец купеческ تاجر بازرگان
metal: металл метал 金属 金屬 금속 معدن معادن فلز فلزات μεταλλα מתכת metali metales metals
metallurgical: металлург металлургическ металургійн 冶金 야금 تعدين متالورژی ذوب
metro: метро метрополитен 地铁 مترو
microelectronics: микроэлектроник 微电子 微電子
military: военн воен військ вайсков 军事 軍事 군사 عسكري عسكرية حربي نظامی στρατιωτικη צבאי+
askeri militar
military industrial: военнопромышленн 军工 군수공업
mill: мельниц комбинат 磨坊 طاحونة مطاحن آسیاب
minerals: минерал минеральн 矿产 礦產 광물 معادن معدنية معدنی minerales mineral
mining: горнодобывающ добыч горн добувн рудник шахт 矿业 礦業 采矿 광업 광산 تعدين مناجم معدن+
μεταλλευτικη כרייה madencilik minera mines mine miniere mineria bergbau
ministry: министерств міністерств мін мин міністэрства وزارة وزارت υπουργειο משרד bakanligi+
ministerio wizarat vezarat ministere ministero
missile: ракет ракетн 导弹 導彈 飞弹 미사일 로케트 صاروخ صواريخ موشک موشکی טילים fuze misiles+
missiles rocket rockets
mobile: мобильн мобільн 移动 移動 이동 محمول متنقل موبایل همراه
model: модел 模型
modern: современн сучасн حديث حديثة مدرن نوین
monitoring: мониторинг 监测 监控 مراقبة نظارت
mosque: мечет 清真寺 مسجد جامع cami mezquita masjid mosquee masjed
motor: мотор моторн 汽车 马达 모터 موتور موتورز موتوري
mountain: горн جبل کوه
movement: движени рух 运动 運動 운동 حركة جنبش حرکت κινημα תנועה hareketi movimiento harakat+
haraka mouvement movimento bewegung
municipal: муниципальн муніципальн міськ 市政 بلدية شهرداری belediyesi
museum: муз музе 博物馆 박물관 متحف موزه
muslim: мусульманск мусульман 穆斯林 مسلم مسلمين مسلمون مسلمین مسلمان musluman musulman muslims
mutual: взаимн 互助
national: национальн національн нацыянальн народн 国家 國家 国立 民族 국가 국립 민족 وطني وطنية+
قومي قومية ملی ملي εθνικη εθνικο לאומי ulusal nacional melli nationale nazionale nationaux+
nationales
natural: природн 天然 자연 طبيعي طبیعی
naval: военноморск військовоморськ 海军 海軍 해군 بحرية دریایی deniz_kuvvetleri
navigation: навигаци навигационн судоходн 导航 航海 항해 ملاحة ناوبری کشتیرانی navegacion
navy: флот вмф вмс 海军 海軍 해군 بحرية نیروی_دریایی donanma armada
network: сет сетев мереж 网络 網絡 네트워크 شبكة شبکه δικτυο רשת red networks
new: нов новая новое новий جديد جديدة نو جدید نوین νεα חדש yeni nueva
news: новост новин новости 新闻 新聞 通讯社 뉴스 신문 اخبار خبر ειδησεις חדשות noticias
newspaper: газет 日报 신문 صحيفة جريدة روزنامه
nickel: никел никель 镍业 니켈
north: север північ 北部 شمال βορρας צפון kuzey norte septentrional
northern: северн північн паўночн 北部 북부 شمالي شمالية شمالی βορεια צפוני
nuclear: ядерн атомн 核工业 원자력 نووي نووية هسته_ای هستهای πυρηνικη גרעין nukleer
ocean: океан океанск 海洋 远洋 遠洋 محيط اقیانوس okyanus oceanic
office: офис контор канцеляри управлени 办公室 事务所 办事处 사무소 39호실 مكتب دفتر γραφειο משרד+
ofisi oficina maktab daftar
officers: офицер ضباط
oil: нефт нефтян нафт нафтов 石油 油田 원유 석유 نفط زيت نفت روغن πετρελαιο נפט petroleo naft+
neft huile
online: онлайн 在线 온라인
open: открыт відкрит адкрыт
optical: оптическ оптико 光学 光學 光电 광학 بصري بصريات اپتیک نوری
optics: оптик 光学 اپتیک
ore: руд рудн горнообогатительн 矿石 광석
organization: организаци організаці арганізац 组织 組織 机构 조직 기구 منظمة تنظيم سازمان+
οργανωση οργανισμος ארגון orgutu organizacion teshkilat tanzim sazman munazzama organisation+
organisations organizzazione organizacao
orphans: сирот 孤儿 고아 ايتام یتیم یتیمان yetim
orthodox: православн 东正教
packaging: упаковк упаковочн пакуванн 包装 포장 تغليف تعبئة بسته_بندی ambalaj
palace: дворец палац قصر کاخ
palestine: палестин 巴勒斯坦 فلسطين فلسطین filistin
paper: бумаг бумажн папер целлюлозн 造纸 紙業 제지 ورق کاغذ kagit papel
park: парк 园区 공원 حديقة پارک
parliament: парламент 议会 議會 국회 برلمان مجلس
parties: парти
partners: партнер партнёр партнери 合伙 合夥 파트너스 شركاء شرکا ortaklari socios partner+
partnership
party: парти партія партії حزب κομμα מפלגה partisi partido hizb hezb parti partito partei
passenger: пассажирск 客运 مسافر مسافربری
payment: платеж платежн платіж 支付 结算 결제 دفع مدفوعات پرداخت odeme pagos payments
peace: мир миротворч سلام صلح paix
pension: пенсионн пенсійн 养老金 年金 연금 تقاعد بازنشستگی
people: люд народ 人民 민족 인민 شعب مردم خلق λαος עם peoples
peoples: народн 人民 인민 شعبي شعبية مردمی خلق halkin populaire popolare
petrochemical: нефтехим нефтехимическ нафтохім 石化 石油化工 석유화학 بتروكيماويات بتروكيميائية+
پتروشیمی petrokimya petroquimica petrochemicals petroshimi
petroleum: нефтепродукт петролеум 石油 석유 بترول بترولية پترولیوم نفت petroliyum petroleos+
petrole petrolera petroliera
pharmaceutical: фармацевтическ фармацевтичн фарм 制药 製藥 医药 药业 藥業 제약 의약품 ادوية+
دوائية صيدلة صيدلانية دارو دارویی داروسازی φαρμακευτικη תרופות ilac farmaceutica pharma+
pharmaceuticals daroo pharmaceutique farmaceutico pharmazeutische
philanthropic: благотворительн
phosphate: фосфат 磷酸 فوسفات فسفات
photonics: фотоник 光电 光电子
physics: физик фізик 物理 물리 فيزياء فیزیک
pipe: труб трубн 管道 管业 파이프 أنابيب انابيب لوله pipes tube tubes
pipeline: трубопровод трубопроводн нефтепровод газопровод 管道 파이프라인 خط_انابيب خط_لوله+
boru_hatti oleoducto pipelines
plant: завод комбинат заводськ 工厂 공장 植物 مصنع معمل کارخانه
plastic: пластик пластмасс 塑料 塑膠 플라스틱 بلاستيك پلاستیک plastics plastik plasticos+
plastique plastiques
platform: платформ 平台 منصة سکو
police: полици міліці милици 警察 公安 경찰 보안 شرطة پلیس پولیس نیروی_انتظامی αστυνομια משטרה+
polisi policia
policy: политик 政策 سياسة
political: политическ політичн 政治 정치 سياسي سياسية سیاسی
polymer: полимер 聚合物 高分子 بوليمر پلیمر polymers
popular: народн 人民 شعبي شعبية مردمی
popular mobilization: حشد_شعبي الحشد_الشعبي
port: порт портов 港口 港务 ميناء موانئ بندر بنادر λιμανι נמל liman puerto ports
postal: почт почтов пошт 邮政 우편 بريد پست post
poultry: птицефабрик птицеводческ 家禽 دواجن مرغ
powder: порох порошок 粉末 باروت
power: энергетическ силов энергия мощност 电力 電力 동력 전력 كهرباء قوة نیروگاه قدرت enerji+
potencia
precious metals: драгметалл 贵金属
precision: точн прецизионн прецизион 精密 정밀 دقيق دقیق
preparation: препарат
press: пресс печат 新闻 出版社 프레스 صحافة مطبوعات انتشارات
printing: печатн типографи полиграфическ 印刷 인쇄 طباعة مطبعة چاپ چاپخانه matbaa imprenta
prison: тюрьм колони исправительн 监狱 감옥 سجن زندان
private: частн приватн прыватн 私人 民营 사립 خاص خاصة خصوصی privada
processing: переработк обработк перероб 加工 가공 معالجة فرآوری پالایش
procurement: закупк снабжен 采购 조달 مشتريات تدارکات
production: производств виробництв вытворч 生产 制作 생산 انتاج إنتاج تولید παραγωγη ייצור uretim+
produccion productions towlid
products: продукц продукт товар 产品 產品 제품 منتجات محصولات فرآورده urunleri productos product
professional: профессиональн професійн 专业 专业技术 전문 مهني حرفه_ای
progress: прогресс прогрес تقدم پیشرفت
project: проект 项目 项목 مشروع پروژه طرح proje proyecto projects
promotion: продвижени развити 促进 推广 추진 ترويج
property: имуществ собственност майн 物业 地产 ممتلكات مستغلات gayrimenkul propiedades properties
protection: охран защит захист 保护 보호 حماية حفاظت koruma
provincial: губернск областн 省级 استان استانی
public: общественн публичн публічн громадськ 公共 公众 공공 عام عامة عمومی kamu publica
publishing: издательств издательск видавництв 出版 출판 نشر ناشرون انتشارات yayincilik editorial+
publishers publications
pump: насос насосн 泵业 水泵 펌프 مضخات پمپ pumps
quality: качеств якіст 质量 جودة کیفیت
radar: радар радиолокационн 雷达 雷達 레이다 رادار
radio: радио радіо 无线电 无线 라디오 راديو رادیو radyo
radio electronic: радиоэлектронн радиоэлектроник 无线电电子
railway: железнодорож залізнич чыгунк 铁路 鐵路 铁道 철도 سكة_حديد سكك راه_آهن σιδηροδρομοι רכבת+
demiryollari ferrocarril railways rail railroad
real estate: недвижимост нерухомість 房地产 房地產 置业 置業 부동산 عقارية عقارات املاک+
gayrimenkul
reconstruction: реконструкци восстановлени відновленн 重建 재건 اعادة_اعمار اعمار بازسازی
reconnaissance: разведывательн розвідувальн 侦察 정찰 استطلاع شناسایی
reconnaissance general bureau: 정찰총국 侦察总局
red: красн червон أحمر حمراء سرخ
refinery: нефтеперерабатывающ нпз нафтопереробн 炼油厂 煉油 정유 مصفاة مصافي پالایشگاه پالایش+
διυλιστηριο rafineri refineria refining palayesh
regiment: полк полков 联队 فوج هنگ
region: регион област край район регіон 地区 地區 지구 منطقة اقليم منطقه منطقه_ای
regional: региональн областн краев обласн регіональн 地区 区域 지역 اقليمي منطقه_ای
registrar: реестр регистратор
relief: помощь 救济 救援 구제 اغاثة امداد yardim socorro secours soccorso hilfe
religious: религиозн релігійн 宗教 종교 ديني دينية دینی مذهبی
renewable: возобновляем 可再生 متجددة تجدیدپذیر
repair: ремонт ремонтн 修理 维修 수리 اصلاح تصليح تعمیر onarim reparacion
republic: республик республік рэспублік 共和国 共和國 공화국 جمهورية جمهوری δημοκρατια רפובליקה+
cumhuriyeti republica repubblica republik
research: исследовани исследовательск дослідженн досліджен научн 研究 研发 연구 بحث بحوث ابحاث+
تحقیق تحقیقات پژوهش پژوهشی ερευνα מחקר arastirma investigacion tahghighat recherche recherches+
ricerca pesquisa forschung
reserve: резерв резервн 储备 احتياط ذخیره
residential: жил 住宅 سكني مسکونی
resistance: сопротивлени опор опір 抵抗 抗敌 저항 مقاومة مقاومت αντισταση התנגדות direnis+
resistencia muqawama resistenza
resource: ресурс 资源 資源 자원 موارد منابع kaynak recursos
restaurant: ресторан 餐厅 饭店 餐饮 식당 مطعم مطاعم رستوران lokantasi restaurante restaurants
retail: розничн роздрібн 零售 تجزئة
revolution: революци 革命 혁명 ثورة انقلاب επανασταση מהפכה devrim revolucion enghelab+
rivoluzione
revolutionary: революционн революційн 革命 혁명 ثوري ثورية انقلابی devrimci revolucionario+
revolutionnaire rivoluzionario
rice: рис 大米 米业 ارز رز برنج
risk: риск 风险
river: речн річков 内河 نهر رودخانه
road: дорог дорожн шосс 公路 道路 도로 طريق طرق راه جاده
robotics: робототехник робот 机器人 로봇 روبوت روباتیک
rubber: резин каучук резинотехническ 橡胶 橡膠 고무 مطاط لاستیک کائوچو
sacred: священн مقدس
safety: безопасност безпек 安全 안전 سلامة ایمنی
salvation: спасени спасенн 救国 救世 구국 انقاذ نجات
satellite: спутник спутников супутник 卫星 衛星 위성 قمر_صناعي ماهواره ماهواره_ای uydu satelite
savings: сбережени ощадн сбер 储蓄 저축 توفير ادخار پس_انداز قرض_الحسنه
school: школ 学校 學校 학교 مدرسة مدرسه σχολειο בית_ספר okulu escuela schools madrasa madrassa+
ecole scuola schule
science: наук науков 科学 科學 과학 علوم علم علمی επιστημη מדע bilim ciencia sciences ulum olum
scientific: научн науков навуков 科学 科研 과학 علمي علمية علمی
scientific production: научнопроизводственн науковопромислов науковопроизводственн
scientific research: научноисследовательск науководослідн 科学研究 科研
sea: мор 바다 بحر دریا θαλασσα ים
secret: секретн 机密 سري
secretariat: секретариат 秘书处 بیرخانه امانة دبیرخانه
securities: 证券 證券 증권 اوراق_مالية اوراق_بهادار menkul valores
security: безопасность безопасност безпек бяспек охран 安全 保安 公安 안전 보안 보위 امن امني+
امنية امنیت امنیتی حراسة حفاظت ασφαλεια אבטחה guvenlik seguridad amniyat securite sicurezza+
seguranca sicherheit
seed: семен семян насіння 种子 종자 بذور بذر
semiconductor: полупроводник полупроводников 半导体 半導體 반도체 اشباه_موصلات نیمه_هادی+
semiconductors
service: сервис служб обслуживани послуг сервіс 服务 服務 봉사 서비스 خدمة خدمات سرويس سرویس+
υπηρεσιες שירותים hizmet servicios servisi khadamat
services: услуг послуг 服务 خدمات servizi servicos dienst
settlement: расчетн поселени 结算 مستوطنة تسویه
shield: щит درع سپر
ship: корабл суд судно 船舶 선박 سفينة كشتى کشتی πλοιο אוניה gemi buque ships vessel vessels
shipbuilding: кораблестроительн судостроит кораблестроени суднобудів 造船 船舶工业 선박공업+
بناء_السفن کشتی_سازی gemi_insa astillero shipbuilders
shipping: судоход судоходств судноплавств шиппинг пароходств судоходн 航运 航運 船务 船務 海运+
海運 해운 شحن ملاحة شيبنغ شيبينغ شیپینگ کشتیرانی كشتيراني ναυτιλιακη ναυτιλια ספנות naviera+
keshtirani armement maritimes reederei schifffahrt
shipyard: верф судоверф корабельн 船厂 船廠 조선소 ترسانة حوض_سفن کشتی_سازی tersanesi astillero+
shipyards
shop: магазин 商店 상점 متجر مغازه فروشگاه
silver: серебр فضة نقره
sky: неб سماء آسمان
small: мал
social: социальн соціальн общественн 社会 社會 사회 اجتماعي اجتماعية اجتماعی κοινωνικη חברתי+
sosyal
socialist: социалистическ соціалістичн 社会主义 사회주의 اشتراكي سوسیالیست
society: обществ суспільств товариств 学会 學會 社会 협회 사회 مجتمع جمعية جامعه انجمن εταιρεια+
אגודה dernegi sociedad
software: софт программн програмн софтвер 软件 軟件 軟體 소프트웨어 برمجيات برامج نرم_افزار תוכנה+
yazilim
solar: солнечн сонячн 太阳能 光伏 태양 شمسي خورشیدی
solidarity: солидарност تضامن همبستگی solidarite solidaridad solidarieta
solutions: решени солюшнс 解决方案 솔루션 حلول راهکار cozumleri soluciones
sons: сын 父子 ابناء اولاد پسران
southern: южн південн паўднёв 南部 남부 جنوب جنوبي جنوبية جنوبی νοτια דרום guney sur
space: космос космическ космічн 航天 空间 宇宙 우주 فضاء فضایی διαστημα חלל uzay espacial
special: специальн спеціальн спец 特种 特殊 특수 خاص خاصة ویژه especial
special design: специализированн
specialized: специализированн спеціалізован 专业 특별 متخصصة تخصصی
sport: спорт спортивн 体育 體育 체육 رياضة رياضي ورزش ورزشی spor deporte sports
standard: стандарт معيار استاندارد
star: звезд зірк نجم نجمة ستاره
state: государственн державн дзяржаўн гос 国家 国营 国有 국영 국가 دولة حكومي حكومية دولتی+
κρατικη ממשלתי devlet estatal statewide etat stato estado staatlich
station: станци محطة ایستگاه
statistics: статистик 统计 통계 احصاء آمار
steel: стал сталь сталелитейн сталев 钢铁 鋼鐵 강철 제강 فولاذ صلب حديد فولاد χαλυβας פלדה acero+
foolad acier acciaio stahl
steelworks: сталепрокатн 炼钢
stock exchange: 证券交易所 بورس بورصة
stone: камен камн 石材 حجر سنگ
storage: хранени склад 仓储 倉儲 保管 تخزين انبار depolama
store: магазин 商店 매장 محل فروشگاه
strategic: стратегическ стратегічн 战略 전략 استراتيجي استراتژیک راهبردی
student: студенческ студент 学生 학생 طلاب طلبة دانشجو دانشجویان ogrenci students
studies: исследован 研究 دراسات مطالعات
studio: студи 工作室 스튜디오
sugar: сахар сахарн цукор 糖业 사탕 سكر قند شکر seker azucar
supply: снабжени поставк постачанн 供应 供應 공급 توريد توريدات امداد تامین تدارك tedarik+
suministros supplies
supply chain: 供应链 供應鏈 공급망
support: поддержк підтримк обеспечени 支持 保障 후방 دعم مساندة پشتیبانی حمایت destek apoyo
supreme: верховн высш вищ 最高 최고 اعلى عليا عالی
surveillance: наблюдени 监视 监控 مراقبة نظارت
surveying: геодези геодезическ топограф 测绘 测量 مساحة نقشه_برداری
synthesis: синтез синтетическ 合成 합성
synthetic: синтетическ 合成 اصطناعي مصنوعی
system: систем систэм 系统 系統 体系 시스템 체계 نظام منظومة سيستم سیستم سامانه מערכות sistemleri+
systems
tactical: тактическ 战术 전술 تكتيكي تاکتیکی
tank: танк танков бронетанков 坦克 땅크 دبابات تانک
tanker: танкер танкерн 油轮 油輪 유조선 ناقلات ناقلة نفتکش tankers
tax: налогов податков 税务 세무 ضرائب مالیات مالیاتی vergi
tea: чай чайн 茶叶 茶業 شاي چای
technical: техническ технічн тэхнічн 技术 技術 기술 فني فنية تقني فنی τεχνικη טכני teknik tecnico+
fanni
technology: технологи технологическ технологі тех техно 技术 技術 科技 기술 تقنية تقنيات+
تكنولوجيا تکنولوژی فناوری فن_آوری τεχνολογια טכנולוגיות teknoloji tecnologia technologies tech+
fanavari tecnologie technologique
telecom: телеком телекоммуникаци телекомунікац 电信 電信 통신 اتصالات مخابرات telekom+
telecomunicaciones telecommunications telecommunication
telegraph: телеграф телеграфн 电讯
telephone: телефон телефонн 电话 電話 전화 هاتف تلفن telefono
television: телевидени телевизион телекомпани телебаченн телеканал 电视 電視 텔레비죤 تلفزيون+
تلویزیون televizyon
textile: текстил текстильн 纺织 紡織 방직 نسيج منسوجات نساجی tekstil textil textiles tessile
theatre: театр театральн 剧院 극장 مسرح
thermal: тепл теплов термическ 热力 热电 화력 حراري حرارتی
thread: нит نخ
tobacco: табак табачн тютюн 烟草 煙草 담배 تبغ دخان دخانيات دخانیات توتون tutun tabacalera
tool: инструментальн 工具 刀具 공구 ابزار herramientas tools
tourism: туризм туристическ турист 旅游 旅遊 觀光 관광 سياحة سياحي گردشگری جهانگردی turizm+
turismo tour tours tourisme turistica
tower: башн برج
toys: игрушк 玩具
trade: торговл торгівл торг трейд гандаль 贸易 貿易 商贸 商业 무역 تجارة تجاري تجارت تجاری+
بازرگانی εμπορικη סחר ticareti comercial tejarat tijara commerciale commercial
trade union: профсоюз профспілк 工会 직업동맹 نقابة
trading: торгов трейдинг трэйдинг торговельн торгівельн гандлёв 贸易 貿易 商贸 商社 무역 تجارة+
تجارية تريدنغ تريدينغ تریدینگ بازرگانی εμπορικη מסחר ticaret comercializadora traders trader+
bazargani bazarghani tejari negoce
tractor: трактор тракторн 拖拉机 트랙터 뜨락또르 تراکتور جرارات
training: подготовк тренировочн учебн 培训 训练 훈련 تدريب آموزش آموزشی egitimi
transfer: перевод трансфер 汇款 轉移 송금 تحويل حواله havale
transit: транзит 转运 ترانزيت
transport: транспорт транспортн перевозок 运输 運輸 交通 운수 수송 نقل نقليات مواصلات حمل_و_نقل+
ترابری حمل_ونقل μεταφορες תחבורה nakliyat transporte transportation hamlonaghl transports+
trasporti spedition
transport machinery: транспортмаш
travel: путешеств 旅行 旅遊 여행 سفر سفريات مسافرتی seyahat viajes travels voyages voyage viaggi
treasury: казначейств 财政 خزانة خزانه_داری
trust: траст трест доверительн 信托 信託 신탁 امانت تراست
tube: трубк انبوب
turbine: турбин турбинн 涡轮 汽轮机 透平 터빈 توربین توربينات turbines
turnkey: подключ
tyre: шин шинн 轮胎 輪胎 타이어 اطارات تایر تیر lastik tire tires
union: союз спілк объединение саюз 联盟 联合会 聯合 동맹 연합 اتحاد اتحادیه نقابة ενωση איחוד+
birligi sendika ittihad etehad unione uniao
unit: подразделени часть 部队 부대 وحدة یگان
unitary: унитарн унітарн
unity: единств єдніст 통일 وحدة وحدت birlik unita
united: объединённ объединенн обєднан единая абяднан 联合 聯合 연합 متحدة متحده موحد ηνωμενη+
מאוחד birlesik unido
universal: универсальн 通用 万能 عالمي
university: университет університет універсітэт 大学 大學 대학 대학교 جامعة دانشگاه πανεπιστημιο+
אוניברסיטה universitesi universidad daneshgah jamia universite universita universidade+
universitat
unmanned: беспилотн безпілотн 无人 무인 بدون_سرنشين مسيرة بی_سرنشین insansiz
unmanned aerial vehicle: бпла 无人机
uranium: уран уранов 우라니움 يورانيوم اورانیوم
urban: градостроительн городск 城市 شهری حضري
valley: долин وادي دره
vanguard: авангард طليعة پیشگام
vehicle: 车辆 車輛 차량 مركبات خودرو vehicles arac
ventures: венчур венчурн 创投 风险投资 벤처
veterans: ветеран 老兵 قدامى ایثارگران جانبازان
veterinary: ветеринарн 兽医 수의 بيطري بيطرية دامپزشکی
victory: побед перемог نصر پیروزی victoire
village: сельск село قرية روستا
volunteer: добровольческ добровольч волонт 志愿 지원군 متطوع متطوعين داوطلب
warehouse: склад складск 仓库 倉庫 창고 مستودع مخازن انبار depo almacen
watch: часов 钟表
water: вод водн водоканал 水务 水利 수도 ماء مياه آب agua eaux
weapon: оружи оружейн зброї зброя 武器 兵器 무기 سلاح اسلحة silah armas weapons arms
welfare: благосостояни 福利 복지 رعاية رفاه بهزیستی
western: западн західн заходн 西部 서부 غرب غربي غربية باختر غربی δυτικη מערב bati occidental
wheat: пшениц 小麦 قمح گندم
wholesale: оптов оптовый гуртов 批发 批發 도매 جملة عمده_فروشی toptan mayorista
wind: ветр ветров 风电 风力 풍력 رياح باد
wine: вин винн винодельческ 葡萄酒 와인 نبيذ
women: женщин женск жінок жіноч 妇女 婦女 녀성 نساء مراة زنان زن kadinlar mujeres femmes donne+
mulheres frauen
wood: дерев древесин деревообрабатывающ 木业 木材 목재 خشب اخشاب چوب
wool: шерст 羊毛 صوف پشم
worker: рабоч трудящ 工人 로동자 عامل عمال کارگر کارگران isci obrero workers
workers party: 劳动党 로동당 노동당 حزب_العمال
works: завод 工程 اشغال اعمال
workshop: мастерск цех 车间 작업반 ورشة کارگاه atolyesi taller
world: мир мирово всемирн світ світов عالم جهان κοσμος עולם
yacht: яхт 游艇 يخت
yard: верф
youth: молодеж молодёж молод молодіжн юнацьк юношеск شباب جوانان νεολαια נוער genclik juventud+
shabab jeunesse jeunes gioventu juventude jugend
zinc: цинк цинков 锌业 아연 روی زنك
zone: зон 지대 منطقة منطقه ناحية
"""
